import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRunnableName, shownName, sizeWords } from '#/articles/files/file-kind.ts'

for (const [sent, shown] of [
  ['通知.pdf', '通知.pdf'],
  ['C:\\资料\\2026年 计划.PDF', '2026年 计划.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['附件', '附件.pdf'],
  ['', '附件.pdf'],
  ['.pdf', '附件.pdf'],
  ['附件\u202efdp.docx', '附件fdp.pdf'],
  ['国发〔2026〕1号.关于某事', '国发〔2026〕1号.pdf'],
] as const) {
  test(`“${sent}” is shown as ${shown}`, () => assert.equal(shownName(sent, 'pdf'), shown))
}

test('no name that was sent ends as something that runs, or lies in another folder', () => {
  const names = readFileSync(new URL('../../../test/fixtures/xss/attachment.txt', import.meta.url), 'utf8').split('\n')
  for (const name of names.map((each) => shownName(each, 'pdf'))) {
    assert.ok(!isRunnableName(name), name)
    assert.doesNotMatch(name, /[/\\\p{Cc}\p{Cf}]/u)
  }
})

for (const [bytes, words] of [
  [0, '1 KB'],
  [340 * 1024, '340 KB'],
  [1_258_291, '1.2 MB'],
] as const) {
  test(`${bytes} bytes are ${words}`, () => assert.equal(sizeWords(bytes), words))
}
