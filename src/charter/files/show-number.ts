/** Number formats that Excel knows by number and does not write into the file; 27 and up as Chinese Excel shows them (ECMA-376 part 1, 18.8.30). */
const builtin: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of a cell: its own code where the workbook has one for the number, else Excel's built-in one. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtin[id] ?? ''
}

const longestCode = 255 // Excel's own limit

/**
 * A number as the sheet shows it: dates and percentages by their format, everything else in full (at most 15 digits, as Excel keeps).
 * `epoch1904`: the workbook counts days from 1904.
 */
export function showNumber(raw: string, format: string, epoch1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const code = format
    .slice(0, longestCode)
    .split(';')[0]!
    .replaceAll(/\[\$?[^\]]*\]|\\(?=.)|[_*]./g, '')
  const bare = code.replaceAll(/"[^"]*"/g, '')
  if (/[ymdh]/i.test(bare.replaceAll(/general|red|[ap]m/gi, ''))) return showDate(value, code, epoch1904) ?? raw
  if (bare.includes('%')) return `${trimmed(value * 100)}%`
  return trimmed(value) + quotedUnit(code)
}

/** A unit that the format puts after the number (0"条"). */
function quotedUnit(code: string): string {
  return /[0#]"([^"]*)"$/.exec(code)?.[1] ?? ''
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** Days since 30 December 1899; Excel's false 29 February 1900 makes days before 1 March 1900 one off, which no table holds. */
function showDate(serial: number, code: string, epoch1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null
  const seconds = Math.round(serial * 86_400)
  const start = Temporal.PlainDateTime.from(epoch1904 ? '1904-01-01' : '1899-12-30')
  const at = start.add({ seconds })
  const two = (value: number) => String(value).padStart(2, '0')
  let afterHour = false
  return code.replaceAll(/"([^"]*)"|yyyy|yy|e|m+|d+|h+|s+|AM\/PM/gi, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted
    const letter = token[0]!.toLowerCase()
    const isMinute = letter === 'm' && afterHour
    afterHour = letter === 'h' || (afterHour && letter === 's')
    if (letter === 'y' || letter === 'e') return token.length === 2 ? two(at.year % 100) : String(at.year)
    if (letter === 'a') return ''
    const number = isMinute ? at.minute : { m: at.month, d: at.day, h: at.hour, s: at.second }[letter]!
    return token.length === 2 ? two(number) : String(number)
  })
}
