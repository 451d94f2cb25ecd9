import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose'
import type { SingleSignOn } from '#/platform/settings.ts'

/** What the provider says of whoever is at it; a test changes it as it likes. */
export type Saying = {
  /** Added to the id_token over what belongs in it: other claims, or wrong ones. */
  claims: Record<string, unknown>
  /** Signs with a key that it does not publish. */
  forged?: boolean
  /** Sends the browser back with this error. */
  error?: string
}

type Asked = { readonly nonce: string; readonly challenge: string }

/** A provider of OpenID Connect on this machine, whose people need not type anything. */
export async function fakeProvider(t: TestContext) {
  const keys = await generateKeyPair('RS256')
  const others = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const saying: Saying = { claims: { preferred_username: 'wangmin' } }
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/js`
  const returnTo = 'https://desk.example/api/auth/single-sign-on/return'
  const settings: SingleSignOn = {
    ...{ issuer, clientId: 'belltower', clientSecret: 'provider-secret', claim: 'preferred_username', returnTo },
  }
  const signer: Signer = { saying, settings, keys, others }
  const pages = pagesOf(signer, jwk)
  server.on('request', (request, response) => {
    const path = new URL(request.url!, issuer).pathname.replace('/realms/js', '')
    void pages[path]!(request, response)
  })
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  t.after(stop)
  return { settings, saying, stop }
}

type Signer = {
  readonly saying: Saying
  readonly settings: SingleSignOn
  readonly keys: GenerateKeyPairResult
  readonly others: GenerateKeyPairResult
}
type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function pagesOf(signer: Signer, jwk: object): Readonly<Record<string, Page>> {
  const { saying, settings } = signer
  const { issuer } = settings
  const asked = new Map<string, Asked>()
  return {
    '/.well-known/openid-configuration': async (_, response) => send(response, descriptionOf(issuer)),
    '/jwks': async (_, response) => send(response, { keys: [jwk] }),
    '/authorize': async ({ url }, response) => authorize(new URL(url!, issuer), response, asked, saying),
    '/token': async (request, response) => {
      const found = foundBy(new URLSearchParams(await text(request)), asked, settings)
      if (!found) return send(response, { error: 'invalid_grant' }, 400)
      const id_token = await signed(signer, found.nonce)
      send(response, { access_token: randomUUID(), token_type: 'Bearer', id_token })
    },
  }
}

function signed({ saying, settings: { issuer, clientId }, keys, others }: Signer, nonce: string): Promise<string> {
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000) // the library looks at the real clock
  const claims = { iss: issuer, aud: clientId, sub: 's-1', nonce, iat: now, exp: now + 300, ...saying.claims }
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' })
  return token.sign((saying.forged ? others : keys).privateKey)
}

function descriptionOf(issuer: string) {
  return {
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['RS256'] },
  }
}

/** Sends the browser back at once. */
function authorize({ searchParams }: URL, response: ServerResponse, asked: Map<string, Asked>, saying: Saying): void {
  const given = Object.fromEntries(searchParams)
  if (given.code_challenge_method !== 'S256' || given.response_type !== 'code') throw new Error('PKCE is asked for')
  const code = randomUUID()
  asked.set(code, { nonce: given.nonce!, challenge: given.code_challenge! })
  const back = new URL(given.redirect_uri!)
  back.search = new URLSearchParams({
    state: given.state!,
    ...(saying.error ? { error: saying.error } : { code }),
  }).toString()
  response.writeHead(302, { location: back.href }).end()
}

/** What was asked for with this code; only the client that asked, with its verifier, gets it, and once. */
function foundBy(form: URLSearchParams, asked: Map<string, Asked>, settings: SingleSignOn): Asked | undefined {
  const found = asked.get(form.get('code') ?? '')
  asked.delete(form.get('code') ?? '')
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const isClient = form.get('client_secret') === settings.clientSecret && form.get('redirect_uri') === settings.returnTo
  return isClient && found?.challenge === challenge ? found : undefined
}

function send(response: ServerResponse, said: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
}
