/** What stays where it is: files, and what is not a page. */
const elsewhere = /^\/(?:assets|files|search|api|desk|docs|elder|hant)(?:[/?#]|$)/

/**
 * A finished page moved below `/elder/` or `/hant/`: links to pages of the site stay in the mode, and the root says which mode it is for
 * the styles. Links that are marked `data-plain` lead out of it.
 */
export function movedInto(mode: 'elder' | 'hant', page: string): string {
  return withMode(page, mode).replace(/<a\s[^>]*>/g, (tag) =>
    /\sdata-plain[\s>]/.test(tag) ? tag : movedTag(tag, mode),
  )
}

function movedTag(tag: string, mode: string): string {
  return tag.replace(/(\shref=")(\/(?!\/)[^"]*)/, (said, before: string, address: string) =>
    elsewhere.test(address) || !isPage(address) ? said : `${before}/${mode}${address}`,
  )
}

/** A folder or an HTML file; feeds and the like are the same in every mode. */
function isPage(address: string): boolean {
  return /(?:\/|\.html)$/.test(address.replace(/[?#].*$/, ''))
}

function withMode(page: string, mode: string): string {
  return page.replace(/<html lang="zh-CN"(?: class="([^"]*)")?/, (_, klass?: string) => {
    return `<html lang="zh-CN" class="${klass === undefined ? mode : `${klass} ${mode}`}"`
  })
}
