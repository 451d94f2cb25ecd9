const sessionNames =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|sessionid|session_id|cfid|cftoken|sid)$/i

/** One page, one key: session numbers are taken out of the path and the query. All else stays as written; order and case matter. */
export function pageIdentity(href: string): string {
  const plain = href.replace(/;jsessionid=[^/?#;]*/i, '')
  const from = plain.indexOf('?')
  if (from < 0) return plain
  const kept = plain
    .slice(from + 1)
    .split('&')
    .filter((pair) => !sessionNames.test(pair.split('=', 1)[0]!))
  return kept.length === 0 ? plain.slice(0, from) : `${plain.slice(0, from)}?${kept.join('&')}`
}

/** What addresses made by one program have in common: the path with its numbers blotted out, and the names of its query. */
export function addressShape(href: string): string {
  const { host, pathname, search } = new URL(href)
  const names = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0]!)
    .sort()
  return `${host}${pathname.replace(/\d+/g, '0')}?${names.join('&')}`
}
