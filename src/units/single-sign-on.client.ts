const mostMilliseconds = 5_000

/** Whether a provider of single sign-on answers now, and calls itself what the settings call it (OpenID Connect Discovery 1.0, section 4.3). */
export async function isProviderThere(issuer: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(mostMilliseconds)
    const answer = await fetch(discoveryOf(issuer), { signal, redirect: 'error' })
    const said = (await answer.json()) as { readonly issuer?: unknown }
    return answer.ok && said.issuer === issuer
  } catch {
    return false
  }
}

/** Where a provider says what it is. */
export function discoveryOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}
