/** 一、 （一） 1. 1、 (1) ① 第一部分: what numbers an entry and is not part of its name. */
const enumerator =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|类|节|篇)[、：:\s]*|[一二三四五六七八九十]{1,3}[、．.]\s*|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*|\d{1,3}(?:\.\d{1,2}){0,4}[.．、)）](?!\d)\s*|[①-⑳]\s*)/

/** Depth of a numbered heading: 第一部分 before 一、 before （一） before 1. before （1）. Unnumbered: null. */
export function headingDepth(text: string): number | null {
  if (/^第[一二三四五六七八九十\d]{1,3}(?:部分|章|类|节|篇)/.test(text)) return 0
  if (/^[一二三四五六七八九十]{1,3}[、．.]/.test(text)) return 1
  if (/^[（(][一二三四五六七八九十]{1,3}[)）]/.test(text)) return 2
  if (/^\d{1,3}[.．、](?!\d)/.test(text)) return 3
  return /^[（(]\d{1,3}[)）]|^[①-⑳]/.test(text) ? 4 : null
}

/** The name without the number before it; a name that is only a number stays. */
export function withoutEnumerator(name: string): string {
  return name.replace(enumerator, '') || name
}

/** A name cell on one line: a wrap inside a Chinese name is no space; a space between Latin words stays. */
export function oneLine(text: string): string {
  return text
    .replace(/([A-Za-z0-9])\n([A-Za-z0-9])/g, '$1 $2')
    .replace(/\n/g, '')
    .replace(/([^A-Za-z0-9,;])[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+(?=[^A-Za-z0-9])/g, '$1')
    .trim()
}

/** A category or column as the charter names it: one line, no number before it, no （续） after a page break. */
export function nameIn(text: string): string {
  const name = withoutEnumerator(oneLine(text).replace(/[（(【[]续[表上页]{0,2}[)）】\]]$/, ''))
  return withoutEnd(name, '：:；;，,。、 ')
}

/** Without any of these characters at the end. A loop, since the pattern would be quadratic on a hostile cell. */
export function withoutEnd(text: string, chars: string): string {
  let end = text.length
  while (end > 0 && chars.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** — / 无: the writer says there is nothing here. */
export function isNone(text: string): boolean {
  return /^(?:[-—–－─一]{2,}|[-—–－─/／\\＼×]|无|暂无|不涉及|空白?|N\/?A|（无）|\(无\))$/i.test(text.replace(/\s/g, ''))
}

/** 同上, 〃: as the cell above. */
export function isDitto(text: string): boolean {
  return /^(?:同上|[（(]同上[)）]|同上[行格栏列]|上同|〃|″|"|''|”|“|“”|々)$/.test(text.replace(/[\s。]/g, ''))
}

/** 同左: as the cell to the left. */
export function isDittoLeft(text: string): boolean {
  return /^(?:同左|同前|同左列|同前列|←)$/.test(text.replace(/[\s。]/g, ''))
}
