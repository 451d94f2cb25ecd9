import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanBody } from '#/articles/body/clean-body.ts'
import { pieces, soup } from '../../../test/kit/any-markup.ts'
import { unsafeIn } from '../../../test/kit/unsafe-markup.ts'

const picture = `/files/ab/ab${'0'.repeat(62)}.webp`

for (const [what, from, to] of [
  [
    'a paragraph of Word',
    `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:16pt;font-family:仿宋'>为加强管理<o:p></o:p></span></p>`,
    '<p>为加强管理</p>',
  ],
  ['full-width spaces that indent', '<p>　　各镇人民政府，各街道办事处：</p>', '<p>各镇人民政府，各街道办事处：</p>'],
  ['full-width spaces inside a name stay', '<p>组长：张　三</p>', '<p>组长：张　三</p>'],
  ['a line that Word wrapped', '<p>进一步加强\r\n  管理</p>', '<p>进一步加强管理</p>'],
  ['an English line that was wrapped', '<p>one\ntwo</p>', '<p>one two</p>'],
  [
    'the middle and the right',
    '<p align=center>标题</p><div style="text-align: right">2026年1月1日</div>',
    '<p class="align-center">标题</p>\n<p class="align-right">2026年1月1日</p>',
  ],
  ['顶格', '<p class="flush other">各单位：</p>', '<p class="flush">各单位：</p>'],
  [
    'bold said by a style',
    '<p><span style="font-weight:700">一、</span><b style="font-weight:normal">总则</b></p>',
    '<p><strong>一、</strong>总则</p>',
  ],
  ['paragraphs made of line breaks', '一<br><br>二<br>三<br>', '<p>一</p>\n<p>二<br>三</p>'],
  ['empty paragraphs', '<p>&nbsp;</p><p><br></p><p>一</p>', '<p>一</p>'],
  [
    'a comment for Word',
    '<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p>一<![if !supportLists]>、<![endif]></p>',
    '<p>一、</p>',
  ],
  ['headings', '<h1>总则</h1><h6>附则</h6>', '<h2>总则</h2>\n<h4>附则</h4>'],
  [
    'merged cells',
    '<table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>丙<td>丁</table>',
    '<table><tbody><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr></tbody></table>',
  ],
  [
    'heads of columns',
    '<table><tr><th>栏目<th>单位<tr><th>要闻<td>政府办</table>',
    '<table><thead><tr><th scope="col">栏目</th><th scope="col">单位</th></tr></thead><tbody><tr><th scope="row">要闻</th><td>政府办</td></tr></tbody></table>',
  ],
  [
    'text beside the cells',
    '<table>说明<tr><td>甲</td></tr></table>',
    '<p>说明</p>\n<table><tbody><tr><td>甲</td></tr></tbody></table>',
  ],
  [
    'a picture of ours',
    `<p><img src="${picture}" alt=" 区 长 " width=800 onload=x></p>`,
    `<p><img src="${picture}" alt="区 长" width="800"></p>`,
  ],
  ['a picture from elsewhere', '<p>看<img src="https://a.example/x.png">图</p>', '<p>看图</p>'],
  [
    'a picture with its words',
    `<figure><img src="${picture}"><figcaption>会场</figcaption></figure>`,
    `<figure><img src="${picture}" alt=""><figcaption>会场</figcaption></figure>`,
  ],
  [
    'a link',
    '<a href="https://www.gov.cn" target=_top>国务院</a>',
    '<p><a href="https://www.gov.cn/" rel="noopener noreferrer">国务院</a></p>',
  ],
  ['a link that leads nowhere good', '<a href="javascript:alert(1)">点这里</a>', '<p>点这里</p>'],
  [
    'hidden text and links',
    '<p>看<span style="display:none"><a href="https://a.example">赌</a></span>见</p>',
    '<p>看见</p>',
  ],
  [
    'lists in lists',
    '<ol start=3><li>一<ul><li>二</ul></ol>',
    '<ol start="3"><li><p>一</p><ul><li>二</li></ul></li></ol>',
  ],
] as const) {
  test(`${what}: ${to}`, () => assert.equal(cleanBody(from), to))
}

test('a footnote of Word and its mark still find each other, and each name is given once', () => {
  const word = `<p>正文<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 来源：统计局</p></div>`
  assert.equal(
    cleanBody(word),
    '<p>正文<a id="note-ftnref1" href="#note-ftn1"><sup>[1]</sup></a></p>\n<p><a id="note-ftn1" href="#note-ftnref1">[1]</a> 来源：统计局</p>',
  )
})

test('cleaning what is clean changes nothing, whatever it was made of', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const once = cleanBody(html)
      assert.equal(cleanBody(once), once)
      assert.deepEqual(unsafeIn(once), [])
    }),
    { numRuns: 400 },
  )
})

test('no visible word of any markup is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (list) => {
      const html = list.map((each, at) => `${each}字${at}`).join('')
      const seen = cleanBody(html)
      for (const at of list.keys()) assert.ok(seen.includes(`字${at}`), `字${at} of ${html}`)
    }),
    { numRuns: 300 },
  )
})

test('a very deep or very long text is cleaned in good time', () => {
  assert.match(cleanBody(`${'<div>'.repeat(20_000)}字`), /字/)
  assert.match(cleanBody('<b><i><a href=x>'.repeat(5_000)), /^$/)
})
