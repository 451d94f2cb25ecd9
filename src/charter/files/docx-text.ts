import { attribute } from '#/charter/files/xml-reader.ts'

type Attributes = Readonly<Record<string, string>>

/** What an element inside a run shows as text (ECMA-376 part 1, 17.3.3); null when it shows nothing by itself. */
export function shownText(name: string, attributes: Attributes): string | null {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbol(attribute(attributes, 'char'))
    default:
      return null
  }
}

/** w:sym names a character by number; those of the private area belong to a picture font and mean nothing as text. */
function symbol(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16)
  return code > 0x1f && code < 0xd800 ? String.fromCodePoint(code) : ''
}

/** Parts of a paragraph that a reader does not see: moved away, replaced by a newer form, the reading aid of a ruby, field codes, tab stops. */
export const unseen: ReadonlySet<string> = new Set([
  'moveFrom',
  'del',
  'Fallback',
  'rt',
  'instrText',
  'delText',
  'tabs',
])

/** Whether an on/off property is on: present without a value, or with one that does not say off. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attribute(attributes, 'val') ?? '')
}
