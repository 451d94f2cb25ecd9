import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { ReadLimits } from '#/charter/files/limits.ts'
import { readGridBytes, readGridFile } from '#/charter/files/read-grid.file.ts'
import { refusalWords, sayRefusal } from '#/charter/files/refusal-words.ts'
import type { FileRefusalCode } from '#/charter/grid.ts'
import { makeDocx, makeZip } from '../../../test/fixtures/tables/make-zip.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url))
const forms = ['seed.docx', 'seed.doc', 'seed.xlsx', 'seed.xls'] as const
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20, 0x20)
const zip = (...parts: readonly (readonly [name: string, bytes: Uint8Array])[]) =>
  makeZip(parts.map(([name, bytes]) => ({ name, bytes })))

async function refusalOf(
  bytes: Uint8Array,
  name = '表.docx',
  limits: Partial<ReadLimits> = {},
): Promise<FileRefusalCode> {
  const read = await readGridBytes(bytes, name, limits)
  assert.ok(!read.ok, `${name} was read`)
  assert.ok(sayRefusal(read.refusal).startsWith(refusalWords[read.refusal.code].zh))
  return read.refusal.code
}

/** A .docx that holds one table and, before it, whatever is given. */
const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
const sheetBook = (sheet: string) =>
  zip(
    ['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet name="a" r:id="1"/></sheets></workbook>')],
    ['xl/_rels/workbook.xml.rels', Buffer.from('<Relationships><Relationship Id="1" Target="s.xml"/></Relationships>')],
    ['xl/s.xml', Buffer.from(sheet)],
  )

const xml = (text: string) => zip(['word/document.xml', Buffer.from(text)])
const withFlag = (name: string, flag: number) => {
  const bytes = Buffer.from(fixture(name))
  const document = bytes.indexOf(Buffer.from([0xec, 0xa5]))
  bytes.writeUInt16LE(bytes.readUInt16LE(document + 10) | flag, document + 10)
  return bytes
}
/** An .xls whose record of the epoch (type 0x22) says instead that a password is needed (FilePass, 0x2f). */
const lockedXls = () => {
  const bytes = Buffer.from(fixture('seed.xls'))
  bytes[bytes.indexOf(Buffer.from([0x22, 0, 2, 0]))] = 0x2f
  return bytes
}
/** A .doc in which one stream is given another name of the same length in letters or less. */
const renamed = (from: string, to: string) => {
  const bytes = Buffer.from(fixture('seed.doc'))
  const at = bytes.indexOf(Buffer.from(`${from}\0`, 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.write(to, at, 'utf16le')
  bytes.writeUInt16LE((to.length + 1) * 2, at + 64)
  return bytes
}

for (const [what, bytes, code] of [
  ['an empty file', new Uint8Array(), 'damaged'],
  ['a picture called .docx', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'wrong-type'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'wrong-type'],
  ['an RTF document called .doc', Buffer.from('{\\rtf1 }'), 'wrong-type'],
  ['a web page called .doc', Buffer.from('<html><table><tr><td>栏目</table></html>'), 'wrong-type'],
  ['bytes that are nothing', Buffer.from([0, 1, 2, 0, 0, 0, 255, 254, 3]), 'wrong-type'],
  ['a letter without a table', Buffer.from('各单位：\n请按时报送。\n'), 'no-table'],
  ['a Word document without a table', makeDocx('<w:p><w:r><w:t>请按时报送。</w:t></w:r></w:p>'), 'no-table'],
  ['a zip of other files', zip(['表.docx', fixture('seed.docx')]), 'wrong-type'],
  ['a workbook with macros', zip(['xl/workbook.xml', zeros(0)], ['xl/vbaProject.bin', zeros(0)]), 'macro'],
  ['a document with macros', makeDocx(table, [{ name: 'word/vbaProject.bin', bytes: zeros(0) }]), 'macro'],
  ['a .doc with macros', renamed('Data', 'Macros'), 'macro'],
  ['a zip with a password', makeZip([{ name: 'word/document.xml', bytes: zeros(0), flags: 1 }]), 'encrypted'],
  [
    'a .docx with a password (an OLE file with EncryptedPackage)',
    renamed('WordDocument', 'EncryptedPackage'),
    'encrypted',
  ],
  ['a .doc with a password', withFlag('seed.doc', 0x0100), 'encrypted'],
  ['a presentation called .doc', renamed('WordDocument', 'PowerPoint Document'), 'wrong-type'],
  ['an .xls with a password', lockedXls(), 'encrypted'],
  ['a bomb that says how large it is', makeDocx(table, [{ name: 'word/x.xml', bytes: zeros(16) }]), 'zip-bomb'],
  ['a bomb that says it is small', makeZip([{ name: 'word/document.xml', bytes: zeros(2), claims: 100 }]), 'zip-bomb'],
  ['names that lead out of the folder', zip(['../../etc/x', zeros(0)], ['word/document.xml', zeros(0)]), 'damaged'],
  ['an entity bomb', xml('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), 'damaged'],
  ['a file asked for by an entity', xml('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), 'damaged'],
  ['an entity nobody declared', xml('<w:document>&b;</w:document>'), 'damaged'],
  ['XML that does not close', xml('<w:document><w:body>'), 'damaged'],
  ['XML with a zero byte', xml('<w:document>\0</w:document>'), 'damaged'],
  ['XML nested without end', xml('<w:p>'.repeat(100_000)), 'damaged'],
  [
    'a cell across a million columns',
    makeDocx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr></w:tc></w:tr></w:tbl>'),
    'too-large',
  ],
  ['a list of a million columns', Buffer.from(`${','.repeat(1_000_000)}x\n`), 'too-large'],
  [
    'cells in opposite corners, merges over all between',
    sheetBook(
      '<worksheet><c r="A1" t="str"><v>a</v></c><c r="XFD1048576" t="str"><v>b</v></c><mergeCell ref="A1:XFD1048576"/></worksheet>',
    ),
    'too-large',
  ],
] as const satisfies readonly (readonly [string, Uint8Array, FileRefusalCode])[]) {
  test(`${what} is refused: ${code}`, async () =>
    assert.equal(await refusalOf(bytes, code === 'too-large' ? '表.csv' : '表.docx'), code))
}

test('limits hold: unpacked size, entries, cells, time and text', async () => {
  assert.equal(await refusalOf(fixture('seed.docx'), '', { unpackedBytes: 10_000 }), 'zip-bomb')
  assert.equal(await refusalOf(fixture('seed.docx'), '', { zipEntries: 3 }), 'zip-bomb')
  assert.equal(await refusalOf(fixture('seed.docx'), '', { milliseconds: 0 }), 'too-slow')
  for (const name of [...forms, 'seed.csv'])
    assert.equal(await refusalOf(fixture(name), name, { cells: 100 }), 'too-large', name)
  assert.equal(await refusalOf(fixture('seed.csv'), '', { textBytes: 1000 }), 'too-large')
})

test('a file of 300 MB is refused by its size, before it is read', async (t) => {
  const path = join(await ownFolder(t), '表.docx')
  writeFileSync(path, '')
  truncateSync(path, 300 * 2 ** 20)
  const before = process.memoryUsage().rss
  const read = await readGridFile(path)
  assert.ok(!read.ok && read.refusal.code === 'too-large')
  assert.ok(process.memoryUsage().rss - before < 50 * 2 ** 20)
})

test('text that would make a careless pattern run for hours is read at once', async () => {
  const much = (text: string) => Buffer.from(text.repeat(Math.floor(2_000_000 / Buffer.byteLength(text))))
  const table = Buffer.from('年月\n\ta\n\tb\n\tc\n\n\ta\n\tb\n\t1.c\n\n')
  const texts = [
    much(' '),
    much('[bookmark: '),
    much('年月（'),
    much('|'),
    much('"a'),
    much('['),
    much('\n \v'),
    Buffer.concat([table, much('1.x\n\n').subarray(99)]),
  ]
  for (const text of texts) {
    const start = performance.now()
    await readGridBytes(text, '表.txt')
    assert.ok(performance.now() - start < 20_000, text.subarray(0, 20).toString())
  }
})

test('a folder and a file that is not there are refused', async () => {
  for (const [path, code] of [
    [tmpdir(), 'wrong-type'],
    ['/不存在/表.docx', 'not-found'],
  ] as const) {
    const read = await readGridFile(path)
    assert.ok(!read.ok && read.refusal.code === code)
  }
})

async function ownFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'belltower-files-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}
