/** The header that our own pages send with every request that writes: another website cannot add it without asking us first. */
export const pageHeader = { name: 'x-belltower', value: 'desk' } as const

/** The header of what a page asks while nobody has touched it for a minute. */
export const awayHeader = { name: 'x-belltower-away', value: '1' } as const

/** What a request says about where it comes from. */
export type Coming = {
  readonly method: string
  readonly host: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Whether a request that writes was made by another website through somebody's browser (CSRF): it lacks our header, or names an origin
 * that is not the host it asks. Reading changes nothing and is never foreign.
 */
export function isForeign({ method, host, headers }: Coming): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  if (headers[pageHeader.name] !== pageHeader.value) return true
  const { origin } = headers
  return typeof origin === 'string' && URL.parse(origin)?.host !== host
}
