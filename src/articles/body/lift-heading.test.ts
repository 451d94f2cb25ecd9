import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liftHeading } from '#/articles/body/lift-heading.ts'

const centred = (text: string) => `<p class="align-center">${text}</p>`

for (const [what, body, title, documentNumber, rest] of [
  ['a heading', '<h2>关于春节放假的通知</h2><p>各单位：</p>', '关于春节放假的通知', '', '<p>各单位：</p>'],
  [
    'a title over two centred lines, and its number',
    `${centred('<strong>关于印发《规定》的</strong>')}${centred('通知')}${centred('钟政发〔2025〕38号')}<p>各单位：</p>`,
    '关于印发《规定》的通知',
    '钟政发〔2025〕38号',
    '<p>各单位：</p>',
  ],
  [
    'a number above the title',
    `${centred('钟政办发〔2024〕3号')}${centred('通知')}<p>文</p>`,
    '通知',
    '钟政办发〔2024〕3号',
    '<p>文</p>',
  ],
  [
    'what stands in brackets below',
    `${centred('规则')}${centred('（2025年3月1日通过）')}<p>文</p>`,
    '规则',
    '',
    `${centred('（2025年3月1日通过）')}\n<p>文</p>`,
  ],
  ['plain text', '<p>各单位：</p><p>文</p>', '', '', '<p>各单位：</p><p>文</p>'],
  [
    'a first line too long for a title',
    `${centred('很长'.repeat(100))}<p>文</p>`,
    '',
    '',
    `${centred('很长'.repeat(100))}<p>文</p>`,
  ],
  ['nothing', '', '', '', ''],
] as const) {
  test(`the title of ${what}`, () => assert.deepEqual(liftHeading(body), { title, documentNumber, body: rest }))
}
