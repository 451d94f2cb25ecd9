import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import sharp from 'sharp'
import { recognise } from '#/articles/files/recognise.file.ts'
import { loadUploadRules } from '#/articles/files/upload-rules.file.ts'
import { Refused } from '#/platform/refused.ts'
import { makeZip } from '../../../test/fixtures/tables/make-zip.ts'

const rules = await loadUploadRules()
const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url))
const part = (name: string, text = 'x') => ({ name, bytes: Buffer.from(text) })
const zip = (...names: readonly string[]) => makeZip(names.map((name) => part(name)))
const pdf = (more = '') =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog ${more}>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF`)
const dot = { create: { width: 4, height: 4, channels: 3 as const, background: '#b01e23' } }

/** The file with the stream of one name called by another, as an old Office file with macros has it. */
function renamed(file: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(file)
  const at = copy.indexOf(Buffer.from(`${from}\0`, 'utf16le'))
  assert.ok(at > 0, from)
  copy.fill(0, at, at + 64)
  copy.write(to, at, 'utf16le')
  copy.writeUInt16LE((to.length + 1) * 2, at + 64)
  return copy
}

for (const [what, bytes, name, kind] of [
  ['a photograph', await sharp(dot).jpeg().toBuffer(), '会场.jpg', 'picture'],
  ['a picture called by another name', await sharp(dot).png().toBuffer(), '会场.doc', 'picture'],
  ['a PDF', pdf(), '通知.pdf', 'pdf'],
  ['a Word file', fixture('seed.docx'), '表.docx', 'docx'],
  ['a Word file whatever it is called', fixture('seed.docx'), '表.pdf', 'docx'],
  ['an old Word file', fixture('seed.doc'), '表.doc', 'doc'],
  ['the same from WPS', fixture('seed.doc'), '表.wps', 'wps'],
  ['a book', fixture('seed.xlsx'), '表.xlsx', 'xlsx'],
  ['an old book', fixture('seed.xls'), '表.xls', 'xls'],
  ['a show', zip('[Content_Types].xml', 'ppt/presentation.xml'), '汇报.pptx', 'pptx'],
  ['an OFD', zip('OFD.xml', 'Doc_0/Document.xml'), '公文.ofd', 'ofd'],
  ['an archive of documents', zip('附件1.docx', '附件2.pdf'), '附件.zip', 'zip'],
  ['a table of text', Buffer.from('栏目,单位\n要闻,政府办\n'), '表.csv', 'csv'],
  ['a text in GBK', Buffer.from([0xcd, 0xa8, 0xd6, 0xaa]), '通知.txt', 'txt'],
] as const) {
  test(`${what} is kept as ${kind}`, async () => assert.equal(await recognise(bytes, name, rules), kind))
}

for (const [what, bytes, name, code] of [
  ['nothing', Buffer.alloc(0), '空.pdf', 'empty'],
  ['a program', Buffer.from('MZ\x90\0\x03'), '通知.pdf', 'program'],
  ['a program of Linux', Buffer.from('\x7fELF\x02'), '通知.txt', 'program'],
  ['a script by its first line', Buffer.from('#!/bin/sh\nrm -rf /\n'), '说明.txt', 'program'],
  ['a script by its name', Buffer.from('alert(1)'), '说明.js', 'program'],
  ['a document named as a program', fixture('seed.docx'), '附件.docx.exe', 'program'],
  ['a name that reads backwards', fixture('seed.docx'), '附件\u202efdp.exe', 'program'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), '说明.txt', 'web-page'],
  ['a page by its name', Buffer.from('文字'), '说明.html', 'web-page'],
  ['a page in UTF-16', Buffer.from('\ufeff<html><script>alert(1)</script>', 'utf16le'), '说明.txt', 'web-page'],
  ['a drawing with a script', Buffer.from('<svg onload="alert(1)"/>'), '图.png', 'svg'],
  ['a drawing by its name', Buffer.from('<svg/>'), '图.svg', 'svg'],
  ['macros of Word', zip('word/document.xml', 'word/vbaProject.bin'), '表.docx', 'macro'],
  ['macros of Excel 4', zip('xl/workbook.xml', 'xl/macrosheets/sheet1.xml'), '表.xlsx', 'macro'],
  ['a name that says macros', fixture('seed.docx'), '表.docm', 'macro'],
  ['macros of an old Word file', renamed(fixture('seed.doc'), '\u0001CompObj', 'Macros'), '表.doc', 'macro'],
  ['macros of an old book', renamed(fixture('seed.xls'), '\u0001CompObj', '_VBA_PROJECT_CUR'), '表.xls', 'macro'],
  ['a locked new file', renamed(fixture('seed.doc'), '\u0001CompObj', 'EncryptedPackage'), '表.docx', 'encrypted'],
  ['a locked archive', makeZip([{ ...part('附件.pdf'), flags: 1 }]), '附件.zip', 'encrypted'],
  ['a bomb', makeZip([{ name: '0', bytes: Buffer.alloc(9 * 2 ** 20) }]), '附件.zip', 'bomb'],
  ['too many files', zip(...Array.from({ length: 5_001 }, (_, at) => `${at}.txt`)), '附件.zip', 'bomb'],
  ['a program in an archive', zip('通知.docx', '工具/安装.exe'), '附件.zip', 'program-in-archive'],
  ['an archive in an archive', zip('里面.zip'), '附件.zip', 'archive-in-archive'],
  ['a PDF with a script', pdf('/OpenAction <</S /JavaScript /JS (app.alert(1))>>'), '通知.pdf', 'active-pdf'],
  ['a PDF that starts a program', pdf('/OpenAction <</S /Launch /F (cmd.exe)>>'), '通知.pdf', 'active-pdf'],
  ['half a package', Buffer.from('PK\x03\x04half'), '表.docx', 'damaged'],
  ['half an old file', fixture('seed.doc').subarray(0, 600), '表.doc', 'damaged'],
  ['an OpenDocument file', zip('mimetype', 'content.xml'), '表.odt', 'unknown'],
  ['bytes without meaning', Buffer.from([0x00, 0xff, 0xfe, 0x01, 0x80, 0x00, 0x00]), '数据.dat', 'unknown'],
] as const) {
  test(`${what} is refused: ${code}`, async () => {
    const fault = await recognise(bytes, name, rules).then(
      () => null,
      (reason: unknown) => reason,
    )
    assert.ok(fault instanceof Refused, `${fault}`)
    assert.deepEqual(fault.codes, [code])
    assert.match(fault.words[0]!, /请|不能上传/)
  })
}
