export type Coding = 'br' | 'gzip' | 'identity'

/** The best coding of those there are that a browser takes; what it refuses (`q=0`) it does not get. RFC 9110 12.5.3. */
export function codingFor(accepted: string | undefined, there: readonly Coding[]): Coding {
  const weights = new Map((accepted ?? '').split(',').map(weighed))
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0
  const best = there.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a))[0]
  return best ?? 'identity'
}

function weighed(said: string): readonly [coding: string, weight: number] {
  const [coding, ...parameters] = said.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return [coding!, weight ? Number(weight.slice(2)) || 0 : 1]
}

/** Whether what the browser holds is what it would get. `W/` says nothing here, for all our tags are strong. RFC 9110 13.1.2. */
export function isHeld(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false
  return held === '*' || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** The part of a file that is asked for, both ends included; `whole` when no part is, `none` when it lies outside. */
export type Part = { readonly from: number; readonly to: number } | 'whole' | 'none'

/** Reads a Range of bytes. Several at once, or another unit, get the whole. RFC 9110 14.2. */
export function partOf(range: string | undefined, size: number): Part {
  const said = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '')
  if (!said || (said[1] === '' && said[2] === '')) return 'whole'
  if (said[1] === '') {
    const last = Number(said[2])
    return last === 0 || size === 0 ? 'none' : { from: Math.max(0, size - last), to: size - 1 }
  }
  const from = Number(said[1])
  const to = said[2] === '' ? size - 1 : Math.min(Number(said[2]), size - 1)
  if (said[2] !== '' && Number(said[2]) < from) return 'whole'
  return from >= size ? 'none' : { from, to }
}
