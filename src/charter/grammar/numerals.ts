const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a numeral as offices write it: 12, 0.5, 三, 两, 十二, 廿五, 二十, 一百二十, 二〇二五. NaN when it is none (三五, 两三). */
export function numberOf(said: string): number {
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said)
  if (!/^[零〇一二两三四五六七八九十百千廿卅]+$/.test(said)) return Number.NaN
  const plain = said.replace('廿', '二十').replace('卅', '三十')
  if (/^[^零〇十百千]{2,3}$/.test(plain)) return Number.NaN
  return /[十百千]/.test(plain) ? scaled(plain) : Number([...plain].map((char) => DIGITS[char]).join(''))
}

function scaled(said: string): number {
  let total = 0
  let digit = 0
  for (const char of said) {
    const scale = SCALES[char]
    if (scale === undefined) {
      digit = DIGITS[char]!
      continue
    }
    total += (digit || 1) * scale
    digit = 0
  }
  return total + digit
}
