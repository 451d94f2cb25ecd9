/** Addresses of a `srcset`, in its order (HTML Standard, 4.8.4.2.1 “parse a srcset attribute”). Commas within an address are kept. */
export function srcsetLinks(srcset: string): readonly string[] {
  const found: string[] = []
  let at = 0
  while (at < srcset.length) {
    at = endOf(/[\s,]*/y, srcset, at)
    const end = endOf(/\S*/y, srcset, at)
    const written = srcset.slice(at, end)
    const address = written.replace(/,+$/, '')
    if (address !== '') found.push(address)
    at = written.endsWith(',') ? end : endOf(/(?:[^,(]|\([^)]*(?:\)|$))*/y, srcset, end)
  }
  return found
}

function endOf(form: RegExp, text: string, from: number): number {
  form.lastIndex = from
  form.exec(text)
  return form.lastIndex
}
