import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import type { Office } from '#/platform/office.store.ts'
import type { SingleSignOn } from '#/platform/settings.ts'
import { type Auth, authOptions, secondFactor, usernames } from '#/units/auth.server.ts'
import type { Identity } from '#/units/identities.store.ts'
import type { Person } from '#/units/person.ts'
import type { SecurityRules } from '#/units/security-rules.ts'
import { discoveryOf } from '#/units/single-sign-on.client.ts'

/** Says whose account an identity opens, by what the provider signed; throws when it opens none. */
export type Whose = (identity: Identity, claims: Claims) => Promise<Person>

export type Claims = Readonly<Record<string, unknown>>

/**
 * better-auth once more, over the same tables and cookies, for signing in by a provider alone (authorization code, PKCE, state, nonce,
 * id_token verified by the provider's keys). Apart from ours, because it asks the provider for its description first, and nobody who
 * signs in by password shall wait for that.
 */
export function providerOver(office: Office, auth: Auth, settings: SingleSignOn, whose: Whose) {
  return betterAuth({
    ...authOptions(office, auth.secret, auth.rules),
    account: { ...authOptions(office, auth.secret, auth.rules).account, ...keepsNothing },
    plugins: [
      usernames(),
      secondFactorAfterReturn(office, auth.rules),
      genericOAuth({ config: [configOf(settings, whose)] }),
    ],
  })
}

/** No account is tied by better-auth itself, and no token of the provider's is kept: we ask it once. */
const keepsNothing = { accountLinking: { enabled: false }, updateAccountOnSignIn: false } as const

function configOf({ issuer, clientId, clientSecret, returnTo }: SingleSignOn, whose: Whose) {
  return {
    ...{ providerId: issuer, clientId, clientSecret, redirectURI: returnTo },
    ...{ discoveryUrl: discoveryOf(issuer), requireIdTokenVerification: true },
    ...{ scopes: ['openid', 'profile'], pkce: true, disableSignUp: true },
    accountSubject: ({ profile }: { readonly profile: Claims }) => String(profile.sub),
    getUserInfo: async ({ idToken }: { readonly idToken?: string | undefined }) =>
      idToken ? { ...claimsOf(idToken), emailVerified: false } : null,
    mapProfileToUser: async (claims: Claims) => {
      const { id, name } = await whose({ issuer, subject: String(claims.sub) }, claims)
      return { email: `${id}@belltower.invalid`, name }
    },
  }
}

/** What an id_token says; it was verified before. */
function claimsOf(idToken: string): Claims {
  return JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString())
}

/** The library asks for the second factor after a password only; here it does after the return from the provider, too. */
function secondFactorAfterReturn(office: Office, rules: SecurityRules) {
  const plugin = secondFactor(office, rules)
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { readonly path?: string }) => path === '/callback/:id',
  }))
  return { ...plugin, hooks: { ...plugin.hooks, after } }
}
