import { create } from 'qrcode'
import { html, type Markup } from '#/platform/html.ts'

/** The address of a page as a picture for a phone: a drawing in the page itself, so that nothing is fetched for it. */
export function qrOf(url: string): Markup {
  // Which of the eight masks suits best, and how to cut the text into kinds of characters, is nearly all of the work; any can be read.
  const bytes = [{ mode: 'byte', data: new TextEncoder().encode(url.toWellFormed()) }] as const
  const { size, data } = create([...bytes], { errorCorrectionLevel: 'L', maskPattern: 2 }).modules
  return html`<svg class="qr" viewBox="-2 -2 ${size + 4} ${size + 4}" width="116" height="116" role="img" aria-label="本页二维码"><path d="${drawn(data, size)}"></path></svg>`
}

/** Dark modules as one path, a stroke for each run in a row. */
function drawn(data: Uint8Array, size: number): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x < size && data[y * size + x]) x++
      path += `M${from} ${y}h${x - from}v1h-${x - from}z`
    }
  }
  return path
}
