import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualLimits } from '#/charter/files/limits.ts'
import { readXlsSheet } from '#/charter/files/xls-sheet.ts'

/** A record of an .xls from its bytes in hexadecimal. */
function record(type: number, hex: string): Buffer {
  const body = Buffer.from(hex.replaceAll(' ', ''), 'hex')
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(body.length, 2)
  return Buffer.concat([head, body])
}

const words = { shared: ['要闻'], show: (raw: string) => raw }
const end = record(0x0a, '')

function cellsOf(...records: readonly Buffer[]): readonly string[] {
  const { rows } = readXlsSheet(
    Buffer.concat([...records, end, record(0xfd, '0000 0000 0000 00000000')]),
    0,
    words,
    usualLimits,
  )
  return [...rows].flatMap(([row, cells]) => [...cells].map(([col, text]) => `${row},${col} ${text}`))
}

for (const [what, records, cells] of [
  ['a shared text', [record(0xfd, '0100 0200 0000 00000000')], ['1,2 要闻']],
  ['a text of its own', [record(0x204, '0100 0200 0000 0200 01 2f66 2f66')], ['1,2 是是']],
  ['a number', [record(0x203, '0000 0100 0000 000000000000f83f')], ['0,1 1.5']],
  ['a packed whole number', [record(0x27e, '0000 0100 0000 16000000')], ['0,1 5']],
  ['a packed number in hundredths', [record(0x27e, '0000 0100 0000 17000000')], ['0,1 0.05']],
  ['a packed negative number', [record(0x27e, '0000 0100 0000 f6ffffff')], ['0,1 -3']],
  ['packed numbers side by side', [record(0xbd, '0000 0100 0000 06000000 0000 0a000000 0200')], ['0,1 1', '0,2 2']],
  ['a formula with a number', [record(0x06, '0000 0000 0000 0000000000000c40 0000')], ['0,0 3.5']],
  [
    'a formula with a text',
    [record(0x06, '0000 0000 0000 000000000000ffff 0000'), record(0x207, '0200 00 6162')],
    ['0,0 ab'],
  ],
  ['a formula with a truth', [record(0x06, '0000 0000 0000 010001000000ffff 0000')], ['0,0 TRUE']],
  ['an error', [record(0x205, '0000 0000 0000 17 01')], []],
  ['a text that belongs to no formula', [record(0x207, '0200 00 6162')], []],
] as const) {
  test(`${what} is read as ${cells.join(' and ') || 'nothing'}; what stands after the end of the sheet is not`, () => {
    assert.deepEqual(cellsOf(...records), cells)
  })
}
