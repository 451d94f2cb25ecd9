/** Cookies of one chain of redirects, so that sites that ask for one before they show a page can be read. Forgotten after it. */
export type CookieJar = {
  readonly take: (href: string, set: string | string[] | undefined) => void
  /** What to send; null for nothing. */
  readonly of: (href: string) => string | null
  readonly see: (key: string) => void
  readonly wasSeen: (key: string) => boolean
}

const mostCookies = 50

/** An empty jar. A cookie goes back to the host that set it, nowhere else. */
export function cookieJar(): CookieJar {
  const jar = new Map<string, Map<string, string>>()
  const seen = new Set<string>()
  return {
    take: (href, set) => {
      const own = jar.get(new URL(href).host) ?? new Map<string, string>()
      for (const line of [set ?? []].flat().slice(0, mostCookies)) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? []
        if (name && (own.has(name) || own.size < mostCookies)) own.set(name, value!.trim())
      }
      jar.set(new URL(href).host, own)
    },
    of: (href) =>
      [...(jar.get(new URL(href).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ') || null,
    see: (key) => void seen.add(key),
    wasSeen: (key) => seen.has(key),
  }
}
