import type { Theme } from '#/articles/site-settings.ts'
import { href } from '#/platform/html.ts'

/** WCAG 2.1 AA, 1.4.3: what text needs against its ground. */
const leastContrast = 4.5

const white = '#ffffff'

/** What stands in for a colour that is not one. */
const fallback = { main: '#a61b1f', accent: '#8a5a00', link: '#1a5296' }

const fonts = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

/** The token sheet: the office's colours, fonts and pictures as custom properties, with the lighter and darker shades made of them. */
export function tokens(theme: Theme): string {
  const { main, accent, link } = coloursOf(theme)
  const banner = theme.banner === null ? 'none' : `url("${href(theme.banner).replace(/["\\\n]/g, encodeURIComponent)}")`
  const rows = [
    ['main', main],
    ['main-deep', mixed(main, '#000000', 0.25)],
    ['main-pale', mixed(main, white, 0.93)],
    ['accent', accent],
    ['accent-pale', mixed(accent, white, 0.9)],
    ['link', link],
    ['banner', banner],
    ['font', fontOf(theme.fontFamily)],
  ]
  return `:root {\n${rows.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`
}

/** A pair of colours of the sheet that is too hard to read, with its contrast. */
export type ContrastProblem = { readonly text: string; readonly ground: string; readonly contrast: number }

/** Every place of the sheet where text and ground are too alike; empty: all is well. WCAG 2.1 AA 1.4.3, GB/T 37668-2019. */
export function contrastProblems(theme: Theme): readonly ContrastProblem[] {
  const { main, accent, link } = coloursOf(theme)
  const pairs = [
    [white, main],
    [white, accent],
    [main, white],
    [main, mixed(main, white, 0.93)],
    [accent, mixed(accent, white, 0.9)],
    [link, white],
    [link, mixed(main, white, 0.93)],
  ] as const
  return pairs
    .map(([text, ground]) => ({ text, ground, contrast: contrast(text, ground) }))
    .filter((pair) => pair.contrast < leastContrast)
}

/** How much two colours differ, from 1 to 21. WCAG 2.1 “contrast ratio”. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(colour: string, other: string, share: number): string {
  const others = channels(other)
  const parts = channels(colour).map((channel, at) => Math.round(channel * (1 - share) + others[at]! * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function coloursOf(theme: Theme): Pick<Theme, 'main' | 'accent' | 'link'> {
  const colour = (name: keyof typeof fallback) =>
    /^#[0-9a-f]{6}$/i.test(theme[name]) ? theme[name].toLowerCase() : fallback[name]
  return { main: colour('main'), accent: colour('accent'), link: colour('link') }
}

/** Names of fonts and nothing that could end the line. */
function fontOf(family: string): string {
  return /^[\p{L}\p{N} ,'-]+$/u.test(family) && (family.match(/'/g)?.length ?? 0) % 2 === 0
    ? `${family}, ${fonts}`
    : fonts
}
