const noteStart = /^\s*(?:[*＊※]|(?:备?注|说明|备注说明|填表说明|注意事项)\s*[:：\d一二三1１])/
const longestTitle = 80
const sentence = /[。；;]\s*$/
const sideline =
  /^(?:附\s*[件表录]\s*[\d一二三四五六七八九十]*\s*[:：]?|[（(].*[）)]|(?:填报|制表|编制|发布)?(?:单位|日期|时间|部门)\s*[:：].*|.*年.*月.*日|续\s*表.*)$/

/**
 * The title of a table: the last line before it that is not a side line (附件2, 单位：…, a date, a bracket) or prose.
 * A title broken over two lines (…门户网站⏎责任分解表) is put together again.
 */
export function titleOf(before: readonly string[]): string {
  const lines = before.map(plainLine).filter((line) => line !== '' && !isSideline(line) && !isNote(line))
  const last = lines.at(-1) ?? ''
  if (isProse(last)) return ''
  const above = lines.at(-2) ?? ''
  const isTail = last.length < 12 && /(?:表|目录|清单|分工|方案)$/.test(last) && !/[\p{P}\s]/u.test(above)
  return isTail && !/(?:表|目录|清单|分工|方案|文件|通知)$/.test(above) ? above + last : last
}

/** What was said around the table: everything after it, and the lines before it that call themselves notes. */
export function notesOf(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...before.map(plainLine).filter(isNote), ...after.map(plainLine).filter((line) => line !== '')]
}

/** Lines between two tables: what reads as notes belongs to the table above, the rest leads to the table below. */
export function shareLines(between: readonly string[]): { after: readonly string[]; before: readonly string[] } {
  const last = between.findLastIndex((line) => isNote(line) || sentence.test(line))
  return { after: between.slice(0, last + 1), before: between.slice(last + 1) }
}

/** Whether a line calls itself a note (注：, 说明：, ※). */
export function isNote(line: string): boolean {
  return noteStart.test(line)
}

/** A line without what converters leave in it (“[bookmark: _GoBack]” from Word's last editing position). */
function plainLine(line: string): string {
  return line.replaceAll(/\[bookmark: [^\]]{0,80}\]/g, '').trim()
}

function isSideline(line: string): boolean {
  return line.length <= longestTitle && sideline.test(line)
}

function isProse(line: string): boolean {
  return line.length > longestTitle || sentence.test(line) || /[:：]$/.test(line)
}
