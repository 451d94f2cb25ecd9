import type { Column } from '#/articles/column.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { href } from '#/platform/html.ts'

/** Where a column is reached: its page, or for a link column its target, past the page that says one is leaving unless the host is trusted. */
export function wayTo({ id, kind, target }: Column, settings: SiteSettings): string {
  if (kind !== 'link' || target === null || href(target.url) === '#') return `/${id}/`
  return isTrusted(target.url, settings) ? href(target.url) : `/${id}/leaving.html`
}

/** Whether a link may be followed without notice: on this site, or a host the office trusts (`*.gov.cn`, `www.example.cn`). */
export function isTrusted(url: string, { domain, trustedHosts }: SiteSettings): boolean {
  const address = href(url)
  if (/^[/#?]/.test(address)) return true
  const host = URL.parse(address)?.hostname ?? ''
  return [domain, ...trustedHosts].some((trusted) => fits(host, trusted.toLowerCase()))
}

function fits(host: string, trusted: string): boolean {
  if (!trusted.startsWith('*.')) return host === trusted
  return host === trusted.slice(2) || host.endsWith(trusted.slice(1))
}
