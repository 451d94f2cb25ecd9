import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodePage } from './decode-page.ts'

const chinese = '钟楼区人民政府关于公布2026年工作要点的通知'
const traditional = '關於公布2026年工作要點的通知，請各機關遵照辦理，不得有誤'
const html = (text: string, meta = '') => `<html><head>${meta}<title>${text}</title></head><body>${text}</body></html>`
const metaGb = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'

for (const [what, bytes, header, charset, by] of [
  ['a UTF-8 page that says so', iconv.encode(html(chinese), 'utf8'), 'text/html; charset=UTF-8', 'utf-8', 'header'],
  ['a GBK page by header', iconv.encode(html(chinese), 'gbk'), 'text/html;charset="GBK"', 'gbk', 'header'],
  ['a GBK page by meta', iconv.encode(html(chinese, metaGb), 'gbk'), 'text/html', 'gbk', 'meta'],
  ['a GB18030 page that says nothing', iconv.encode(html(`${chinese}𠮷`), 'gb18030'), null, 'gb18030', 'content'],
  ['a UTF-8 page that says nothing', iconv.encode(html(chinese), 'utf8'), null, 'utf-8', 'content'],
  ['a Big5 page that says nothing', iconv.encode(html(traditional), 'big5'), null, 'big5', 'content'],
  ['a Big5 page by meta', iconv.encode(html(traditional, '<meta charset=big5>'), 'big5'), null, 'big5', 'meta'],
  [
    'a byte order mark over a header',
    iconv.encode(html(chinese), 'utf8', { addBOM: true }),
    'text/html;charset=gbk',
    'utf-8',
    'byte-order-mark',
  ],
  [
    'UTF-16 with its mark',
    iconv.encode(html(chinese), 'utf-16le', { addBOM: true }),
    null,
    'utf-16le',
    'byte-order-mark',
  ],
  [
    'GBK that a header calls UTF-8',
    iconv.encode(html(chinese), 'gbk'),
    'text/html; charset=utf-8',
    'gb18030',
    'content',
  ],
  ['UTF-8 that its meta calls gb2312', iconv.encode(html(chinese, metaGb), 'utf8'), null, 'utf-8', 'content'],
  [
    'UTF-8 that a server calls iso-8859-1',
    iconv.encode(html(chinese), 'utf8'),
    'text/html;charset=ISO-8859-1',
    'utf-8',
    'content',
  ],
  [
    'GBK that a server calls iso-8859-1',
    iconv.encode(html(chinese), 'gbk'),
    'text/html;charset=ISO-8859-1',
    'gb18030',
    'content',
  ],
  ['a charset that does not exist', iconv.encode(html(chinese), 'utf8'), 'text/html;charset=中文', 'utf-8', 'content'],
] as const) {
  test(`${what} is read as ${charset}`, () => {
    const page = decodePage(bytes, header)
    assert.deepEqual([page.charset, page.by], [charset, by])
    assert.match(page.text, /通知/)
  })
}

test('western text that says iso-8859-1 stays so', () => {
  assert.equal(
    decodePage(iconv.encode(html('déjà vu à l’été'), 'latin1'), 'text/html;charset=iso-8859-1').charset,
    'windows-1252',
  )
})

test('one broken character does not make a UTF-8 page a Chinese one', () => {
  const whole = iconv.encode(html(chinese.repeat(3)), 'utf8')
  const cut = Buffer.concat([whole.subarray(0, 50), whole.subarray(51)])
  assert.equal(decodePage(cut, 'text/html; charset=utf-8').charset, 'utf-8')
})

test('a declaration in a comment does not count, and a body that is cut within a character is still UTF-8', () => {
  const page = iconv.encode(`<!-- ${metaGb} -->${html(chinese)}`, 'utf8')
  assert.equal(decodePage(page, null).charset, 'utf-8')
  assert.equal(decodePage(page.subarray(0, page.length - 20), null).charset, 'utf-8')
})

test('any bytes are decoded', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(null, 'text/html; charset=utf-8', 'charset=', 'x;charset=big5'),
      (bytes, type) => {
        assert.equal(typeof decodePage(bytes, type).text, 'string')
      },
    ),
  )
})
