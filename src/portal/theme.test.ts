import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Theme } from '#/articles/site-settings.ts'
import { contrast, contrastProblems, tokens } from '#/portal/theme.ts'
import { sampleSettings } from '../../test/kit/a-site-view.ts'

const { theme } = sampleSettings

test('black on white differs by 21, a colour from itself by 1', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#a61b1f', '#a61b1f'), 1)
  assert.equal(contrast('#777777', '#ffffff'), 4.48)
})

test('the red and the blue theme can be read; a pale main colour cannot, and it is said where', () => {
  assert.deepEqual(contrastProblems(theme), [])
  assert.deepEqual(contrastProblems({ ...theme, main: '#1253a3', link: '#0b4a8f' }), [])
  const pale = contrastProblems({ ...theme, main: '#ff9d5c' })
  assert.ok(pale.some(({ text, ground }) => text === '#ffffff' && ground === '#ff9d5c'))
})

test('the sheet holds the colours, and shades made of them', () => {
  const sheet = tokens(theme)
  assert.match(sheet, /--main: #a61b1f;/)
  assert.match(sheet, /--main-deep: #7d1417;/)
  assert.match(tokens({ ...theme, banner: '/files/ab/banner.jpg' }), /--banner: url\("\/files\/ab\/banner.jpg"\);/)
})

test('nothing in the settings can end a line of the sheet or reach elsewhere', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('red;}body{', 'url(//x.cn)', "x','", '"\\'))
  const themes = fc.record<Theme>({
    ...{ main: anything, accent: anything, link: anything, fontFamily: anything },
    ...{ emblem: fc.constant(null), banner: fc.option(anything) },
  })
  fc.assert(
    fc.property(themes, (hostile) => {
      const rows = tokens(hostile).split('\n')
      assert.equal(rows.length, 11)
      for (const row of rows.slice(1, -2))
        assert.match(row, /^ {2}--[a-z-]+: (?:#[0-9a-f]{6}|none|url\("[^"\\]*"\)|[^;{}()"\\]+);$/)
    }),
  )
})
