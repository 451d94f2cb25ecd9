import { Refused } from '#/platform/refused.ts'
import type { SingleSignOn } from '#/platform/settings.ts'
import type { Identity } from '#/units/identities.store.ts'
import type { Person } from '#/units/person.ts'
import { type Claims, providerOver } from '#/units/provider.server.ts'
import { type Door, openedByProvider, refuse, type SignInStep } from '#/units/sign-in.server.ts'
import { headersOf, type SignInFrom } from '#/units/sign-in-from.server.ts'
import { isProviderThere } from '#/units/single-sign-on.client.ts'
import { type SingleSignOnRefusal, singleSignOnWords } from '#/units/single-sign-on.ts'
import { tieIdentity } from '#/units/tie-identity.action.ts'

/** What the provider sends the browser back with. */
export type Returned = {
  readonly code?: string
  readonly state?: string
  readonly error?: string
  readonly iss?: string
}

export type ByProvider = {
  /** Where the browser must go, and the cookies by which it is known when it comes back. Refused when the provider cannot be had. */
  readonly begin: (from: SignInFrom) => Promise<{ readonly url: string; readonly cookies: readonly string[] }>
  /** Signs in whoever comes back, as far as the second factor. A refusal is in the record book, and is given, not thrown: a page must say it. */
  readonly finish: (returned: Returned, from: SignInFrom) => Promise<SignInStep | SingleSignOnRefusal>
}

/** Found to open no account while the library was looking. */
class OpensNothing extends Error {
  readonly why: SingleSignOnRefusal
  readonly person: Person | null

  constructor(why: SingleSignOnRefusal, person: Person | null) {
    super(why)
    this.why = why
    this.person = person
  }
}

/** Signing in by a provider of single sign-on; without settings for one, everything is refused. */
export function openByProvider(door: Door): ByProvider {
  const settings = door.office.settings.singleSignOn
  if (!settings) return none
  let provider: Provider | null = null
  const ask = async () => {
    if (!(await isProviderThere(settings.issuer))) throw new OpensNothing('provider-away', null)
    provider ??= providerOver(door.office, door.auth, settings, (identity, claims) =>
      whose(door, settings, identity, claims),
    )
    return provider
  }
  return {
    begin: async (from) => begin(await ask().catch(turnIntoRefusal), settings, from),
    finish: (returned, from) =>
      finish(door, ask, settings, returned, from).catch((fault) => tellRefusal(door, from, fault)),
  }
}

type Provider = ReturnType<typeof providerOver>

const none: ByProvider = {
  begin: async () => turnIntoRefusal(new OpensNothing('not-configured', null)),
  finish: async () => 'not-configured',
}

async function begin({ api }: Provider, { issuer }: SingleSignOn, from: SignInFrom) {
  const body = { provider: issuer, callbackURL: '/desk/', disableRedirect: true }
  const answer = await api.signInSocial({ body, headers: headersOf(from), asResponse: true })
  if (!answer.ok) return turnIntoRefusal(new OpensNothing('provider-away', null))
  const { url } = (await answer.json()) as { readonly url: string }
  return { url, cookies: answer.headers.getSetCookie() }
}

async function finish(
  door: Door,
  ask: () => Promise<Provider>,
  { issuer }: SingleSignOn,
  { code, state, error, iss }: Returned,
  from: SignInFrom,
): Promise<SignInStep> {
  const { api } = await ask()
  const query = { ...(code && { code }), ...(state && { state }), ...(error && { error }), ...(iss && { iss }) }
  const call = { method: 'GET', params: { id: issuer }, query, headers: headersOf(from), asResponse: true } as const
  const answer = await api.callbackOAuth(call)
  const cookies = answer.headers.getSetCookie()
  const said = (await answer.json().catch(() => null)) as { readonly twoFactorRedirect?: true } | null
  if (said?.twoFactorRedirect) return { is: 'second-factor', cookies }
  const failed = URL.parse(answer.headers.get('location') ?? '/', issuer)?.searchParams.get('error')
  if (failed || !(await openedByProvider(door, from, cookies)))
    throw new OpensNothing(whyFailed(failed ?? '', error), null)
  return { is: 'signed-in', cookies }
}

/** Our word for what the library found wrong: a state that is not this browser's, what the provider itself said, or a proof that does not hold. */
function whyFailed(failed: string, error: string | undefined): SingleSignOnRefusal {
  if (/^state_|^internal_server_error$/.test(failed)) return 'stale'
  return error ? 'cancelled' : 'unproven'
}

async function whose(door: Door, settings: SingleSignOn, identity: Identity, claims: Claims): Promise<Person> {
  const username = claims[settings.claim]
  if (typeof username !== 'string' || username.trim() === '') throw new OpensNothing('no-claim', null)
  const { person, why } = await tieIdentity(door.office, door.auth.rules, identity, username.trim())
  if (why || !person) throw new OpensNothing(why ?? 'unknown-person', person)
  return person
}

function turnIntoRefusal(fault: unknown): never {
  if (fault instanceof OpensNothing) throw new Refused([fault.why], singleSignOnWords)
  throw fault
}

async function tellRefusal(door: Door, from: SignInFrom, fault: unknown): Promise<SingleSignOnRefusal> {
  if (!(fault instanceof OpensNothing)) throw fault
  await refuse(door, fault.person, from, `single-sign-on ${fault.why}`)
  return fault.why
}
