import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrast } from '#/articles/settings/contrast.ts'
import type { Theme } from '#/articles/site-settings.ts'
import { tokens } from '#/portal/theme.ts'
import { sampleSettings } from '../../test/kit/sample-settings.ts'

const { theme } = sampleSettings

test('the sheet holds the colours as they were chosen, and shades made of them', () => {
  const sheet = tokens(theme)
  for (const row of ['--main: #a61b1f', '--main-deep: #7d1417', '--link: #1a5296']) assert.ok(sheet.includes(row), row)
  assert.match(tokens({ ...theme, banner: '/files/ab/banner.jpg' }), /--banner: url\("\/files\/ab\/banner.jpg"\);/)
})

test('fonts may be quoted either way; those of every system stand behind them', () => {
  assert.match(
    tokens({ ...theme, fontFamily: '"Source Han Sans SC", serif' }),
    /--font: 'Source Han Sans SC', serif, 'PingFang SC'/,
  )
})

test('whatever colours an office chooses, every text can be read on its ground', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, colour, colour, (main, accent, link) => {
      const token = tokensOf({ ...theme, main, accent, link })
      for (const [text, ground] of [
        ['#ffffff', token('main')],
        ['#ffffff', token('main-deep')],
        ['#ffffff', token('accent')],
        [token('main'), token('main-pale')],
        [token('link'), '#ffffff'],
        [token('link'), token('main-pale')],
        ['#222222', token('main-pale')],
      ] as const)
        assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`)
    }),
  )
})

test('nothing in the settings can end a line of the sheet or reach elsewhere', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('red;}body{', 'url(//x.cn)', "x','", '"\\'))
  const themes = fc.record<Theme>({
    ...{ main: anything, accent: anything, link: anything, fontFamily: anything },
    ...{ emblem: fc.constant(null), banner: fc.option(anything) },
  })
  const row = /^ {2}--[a-z-]+: (?:#[0-9a-f]{6}|none|url\("[^"\\]*"\)|[^;{}()"\\]+);$/
  fc.assert(
    fc.property(themes, (hostile) => {
      const rows = tokens(hostile).split('\n')
      assert.equal(rows.length, 11)
      for (const each of rows.slice(1, -2)) assert.match(each, row)
    }),
  )
})

function tokensOf(chosen: Theme): (name: string) => string {
  const sheet = tokens(chosen)
  return (name) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)![1]!
}
