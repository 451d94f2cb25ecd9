import { contrast } from '#/articles/settings/contrast.ts'
import type { Theme } from '#/articles/site-settings.ts'
import { href } from '#/platform/html.ts'

/** WCAG 2.1 AA, 1.4.3: what text needs against its ground. GB/T 37668-2019 asks the same. */
const leastContrast = 4.5

const white = '#ffffff'
const black = '#000000'

/** What stands in for a colour that is not one. */
const fallback = { main: '#a61b1f', accent: '#8a5a00', link: '#1a5296' }

const fonts = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

/**
 * The token sheet: the office's colours, fonts and pictures as custom properties, with the shades made of them. A colour that could not
 * be read against white, or against the pale ground made of the main colour, is darkened until it can; the desk says so when it is chosen.
 */
export function tokens(theme: Theme): string {
  const pale = mixed(colourOf(theme, 'main'), white, 0.93)
  const main = legible(colourOf(theme, 'main'), pale)
  const accent = legible(colourOf(theme, 'accent'), white)
  const rows = [
    ['main', main],
    ['main-deep', mixed(main, black, 0.25)],
    ['main-pale', pale],
    ['accent', accent],
    ['accent-pale', mixed(accent, white, 0.9)],
    ['link', legible(colourOf(theme, 'link'), pale)],
    ['banner', pictureOf(theme.banner)],
    ['font', fontOf(theme.fontFamily)],
  ]
  return `:root {\n${rows.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`
}

/** The colour itself, or the first darker shade of it that can be read. */
function legible(colour: string, ground: string): string {
  let shade = colour
  for (let share = 0.05; contrast(shade, ground) < leastContrast; share += 0.05) shade = mixed(colour, black, share)
  return shade
}

function mixed(colour: string, other: string, share: number): string {
  const others = channels(other)
  const parts = channels(colour).map((channel, at) => Math.round(channel * (1 - share) + others[at]! * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function colourOf(theme: Theme, name: keyof typeof fallback): string {
  return /^#[0-9a-f]{6}$/i.test(theme[name]) ? theme[name].toLowerCase() : fallback[name]
}

function pictureOf(banner: string | null): string {
  return banner === null ? 'none' : `url("${href(banner).replace(/["\\\n]/g, encodeURIComponent)}")`
}

/** Names of fonts, quoted or not, and nothing that could end the line; those of every system stand behind them. */
function fontOf(family: string): string {
  const names = family.replaceAll('"', "'")
  const isNames = /^[\p{L}\p{N} ,'-]+$/u.test(names) && names.split("'").length % 2 === 1
  return isNames ? `${names}, ${fonts}` : fonts
}
