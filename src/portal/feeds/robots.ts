import type { SiteSettings } from '#/articles/site-settings.ts'

/** robots.txt: all that is public may be read; the desk, the interfaces, the search and the rewritten copies of pages need not be. RFC 9309. */
export function robots({ domain }: Pick<SiteSettings, 'domain'>): string {
  const closed = ['/desk/', '/api/', '/search', '/elder/', '/hant/'].map((path) => `Disallow: ${path}`)
  return [
    'User-agent: *',
    ...closed,
    ...(domain === '' ? [] : ['', `Sitemap: https://${domain}/sitemap.xml`]),
    '',
  ].join('\n')
}
