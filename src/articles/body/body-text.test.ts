import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyLinks, bodyText, changedShare, filesOfBody, picturesWithoutAlt } from '#/articles/body/body-text.ts'

const hash = `ab${'0'.repeat(62)}`
const body = `<h2>一、总则</h2>
<p>见<a href="https://www.gov.cn/">国务院<strong>公报</strong></a>和<a href="/files/ab/${hash}.pdf">附件</a>&amp;</p>
<table><tbody><tr><td>甲</td><td>乙<br>丙</td></tr></tbody></table>
<p><img src="/files/ab/${hash}.webp" alt=""><img src="/files/cd/cd${'0'.repeat(62)}.webp" alt="会场"></p>`

test('what one sees, a line for every paragraph and cell', () =>
  assert.equal(bodyText(body), '一、总则\n见国务院公报和附件&\n甲\n乙\n丙\n会场'))

test('links with their words', () =>
  assert.deepEqual(bodyLinks(body), [
    { href: 'https://www.gov.cn/', words: '国务院公报' },
    { href: `/files/ab/${hash}.pdf`, words: '附件' },
  ]))

test('pictures that say nothing', () => assert.deepEqual(picturesWithoutAlt(body), [`/files/ab/${hash}.webp`]))

test('files by hash, each once', () => assert.deepEqual(filesOfBody(body), [hash, `cd${'0'.repeat(62)}`]))

for (const [before, after, least, most] of [
  ['一季度实现增加值100亿元', '一季度实现增加值100亿元', 0, 0],
  ['', '新的内容', 1, 1],
  ['', '', 0, 0],
  ['今天召开会议，研究部署安全生产工作。明天检查。', '今天召开会议，研究部署安全生产工作，明天检查。', 0.01, 0.15],
  ['今天召开会议。明天检查。', '明天检查。今天召开会议。', 0, 0.2],
  ['甲乙丙丁', '戊己庚辛', 1, 1],
] as const) {
  test(`from “${before}” to “${after}” ${least} to ${most} of it changed`, () => {
    const share = changedShare(before, after)
    assert.ok(share >= least && share <= most, `${share}`)
    assert.equal(changedShare(after, before), share)
  })
}
