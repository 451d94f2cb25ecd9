import type { Block, Line } from '#/articles/body/body-tree.ts'
import { readBlocks } from '#/articles/body/read-body.ts'
import { readElements } from '#/articles/body/read-elements.ts'
import { writeBody } from '#/articles/body/write-body.ts'

/** A text and what its first lines say it is called. */
export type Headed = { readonly title: string; readonly documentNumber: string; readonly body: string }

/** 文号, as 国务院公文处理 writes it: 机关代字〔年份〕序号. GB/T 9704-2012 7.2.5. */
const documentNumber = /^[\p{Script=Han}\w]{1,20}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号$/u
const longest = 120

/**
 * Takes the title off the head of a clean body: the first heading of the highest rank or the centred lines that come before any other
 * text, and the document's number beside it. Where neither is found the text stays whole.
 */
export function liftHeading(body: string): Headed {
  const blocks = readBlocks(readElements(body))
  const first = blocks.findIndex((block) => !isNumber(block))
  const rest = blocks.slice(first < 0 ? blocks.length : first)
  const titles = titleLines(rest)
  const after = rest.slice(titles.length)
  const number = [...blocks.slice(0, Math.max(first, 0)), ...after.slice(0, 1)].find(isNumber)
  if (titles.length === 0) return { title: '', documentNumber: number ? textOf(number) : '', body }
  return {
    title: titles.map(textOf).join('').replaceAll('\u3000', ''), // 通　知 is set wide on paper only
    documentNumber: number ? textOf(number) : '',
    body: writeBody(after[0] && isNumber(after[0]) ? after.slice(1) : after),
  }
}

function titleLines(blocks: readonly Block[]): readonly Line[] {
  const [first] = blocks
  if (first?.kind !== 'line' || textOf(first).length > longest) return []
  if (first.tag === 'h2') return [first]
  const end = blocks.findIndex((block) => !isCentred(block) || isNumber(block) || isBracketed(block))
  const lines = blocks.slice(0, Math.min(end < 0 ? blocks.length : end, 3)) as readonly Line[]
  return lines.map(textOf).join('').length <= longest ? lines : lines.slice(0, 1)
}

function isCentred(block: Block): block is Line {
  return block.kind === 'line' && block.tag === 'p' && block.look === 'align-center' && textOf(block) !== ''
}

function isNumber(block: Block): block is Line {
  return block.kind === 'line' && documentNumber.test(textOf(block).replace(/\s/g, ''))
}

/** （2025年3月1日区政府第3次常务会议通过）is not part of a title. */
function isBracketed(block: Block): boolean {
  return block.kind === 'line' && /^[（(].*[）)]$/.test(textOf(block))
}

function textOf({ pieces }: Line): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim()
}
