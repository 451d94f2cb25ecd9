import { withoutEnd } from '#/charter/table/cell-text.ts'

/**
 * 工作要求: the sentences of a cell, verbatim without their numbers and end punctuation. Cut at numbers (1. ① （1） 一、 一是) that start
 * the cell or follow a line break or the end of a sentence, at bullets, and at lines that end as sentences; a cell with none of these
 * is one sentence, whatever commas and stops it holds.
 */
export function splitClauses(cell: string): readonly string[] {
  const starts = startsOf(cell)
  const heads = starts.length > 0 ? starts : lineStarts(cell)
  const lead = heads[0]?.at
    ? cell.slice(0, heads[0].at).replace(/^\s*(?:[具体工作保障有关]{0,4}要求|说明|内容)[：:]\s*$/, '')
    : ''
  const parts = heads.map(({ at, length }, i) => cell.slice(at + length, heads[i + 1]?.at ?? cell.length))
  return [lead, ...parts].map(trimmed).filter((text) => text !== '')
}

/** Verbatim, on one line, without the punctuation that ends it. */
export function trimmed(text: string): string {
  const line = text.replace(/([A-Za-z0-9])\n(?=[A-Za-z])/g, '$1 ').replace(/\n/g, '')
  return withoutEnd(line.replace(/^[\s，,。；;、]+/, ''), ' \u00a0\u3000\t。；;，,、.．')
}

type Start = { readonly at: number; readonly length: number }

const numberings: readonly RegExp[] = [
  /(?<=^|\n|[。；;！？!?]\s*)(\d{1,2})[.．、](?!\d+[.、月])\s*/g,
  /(?<=^|\n|[。；;！？!?:：]\s*)(\d{1,2})[)）]\s*/g,
  /(?<=^|\n|[。；;！？!?:：]\s*)[（(](\d{1,2}|[一二三四五六七八九十]{1,2})[)）]\s*/g,
  /\s*([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/g,
  /(?<=^|\n|[。；;！？!?]\s*)([一二三四五六七八九十]{1,2})(?:、(?![一二三四五六七八九十])|是)\s*/g,
  /(?<=^|\n)([·•●◆■▪◇○*※])\s*/g,
]

/** The numbering that starts earliest; what it holds numbered in another way stays inside. */
function startsOf(cell: string): readonly Start[] {
  const found = numberings
    .map((numbering) => [...cell.matchAll(numbering)].map(({ index, 0: head }) => ({ at: index, length: head.length })))
    .filter((starts) => starts.length > 1 || isSoleStart(cell, starts[0]))
  return found.reduce<readonly Start[]>(
    (best, starts) => (best.length === 0 || starts[0]!.at < best[0]!.at ? starts : best),
    [],
  )
}

/** A number that never counts on may still head the cell, unless it is a decimal (1.5个月) or a phrase (一是). */
function isSoleStart(cell: string, start: Start | undefined): boolean {
  return start?.at === 0 && !/^\d+[.．]\d|^[一二三四五六七八九十]+是/.test(cell)
}

/** Lines of a cell without numbers: a new sentence starts where the line before was ended by its punctuation. */
function lineStarts(cell: string): readonly Start[] {
  const starts: Start[] = [{ at: 0, length: 0 }]
  for (const { index } of cell.matchAll(/\n/g)) {
    if (/[。；;！!]["”’）)]?$/.test(cell.slice(Math.max(0, index - 2), index))) starts.push({ at: index, length: 1 })
  }
  return starts
}
