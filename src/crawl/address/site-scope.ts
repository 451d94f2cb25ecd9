import { getDomain } from 'tldts'

/** How much of the net a crawl takes for the site: its host (with or without www.), or all hosts of its registrable domain. */
export type SiteScope = 'host' | 'domain'

/** The registrable domain of a host (`www.zhonglou.gov.cn` → `zhonglou.gov.cn`: gov.cn is a public suffix); the host itself where there is none. */
export function registrableDomain(host: string): string {
  return getDomain(host) ?? host.replace(/\.$/, '')
}

/** Whether two addresses lie on the same site. Ports count: another port is another server. */
export function isSameSite(one: string, other: string, scope: SiteScope): boolean {
  return siteOf(one, scope)(new URL(other))
}

/** Who belongs to the site of an address: asked for every link of a page, so it remembers the host it was asked about last. */
export function siteOf(root: string, scope: SiteScope): (url: URL) => boolean {
  const keyOf = scope === 'domain' ? (url: URL) => registrableDomain(url.hostname) : hostKey
  const own = keyOf(new URL(root))
  let last = { host: '', isOwn: false }
  return (url) => {
    if (url.host !== last.host) last = { host: url.host, isOwn: keyOf(url) === own }
    return last.isOwn
  }
}

/** http and https of one name are one site, and so is www. before it. */
function hostKey({ hostname, port }: URL): string {
  return `${hostname.replace(/^www\./, '').replace(/\.$/, '')}:${port}`
}
