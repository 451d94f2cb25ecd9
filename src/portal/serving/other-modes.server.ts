import { LRUCache } from 'lru-cache'
import { elderPage } from '#/portal/elder-page.ts'
import { hantPage } from '#/portal/hant-page.ts'
import { variantsOf } from '#/portal/publishing/variants.file.ts'
import { type KeptFile, keptFrom } from '#/portal/serving/kept-files.file.ts'
import type { Coding } from '#/portal/serving/negotiate.ts'
import type { Mode } from '#/portal/serving/public-address.ts'

export type OtherModes = {
  /** A page as another way of reading shows it; made once for each state of the page. */
  readonly show: (page: KeptFile, mode: Mode) => Promise<KeptFile>
}

const mostPages = 500

let toTraditional: Promise<(text: string) => string> | undefined

/** The pages of the site in its other ways of reading, made when they are first asked for. */
export function openOtherModes(): OtherModes {
  const made = new LRUCache<string, Promise<KeptFile>>({ max: mostPages })
  return {
    show: (page, mode) => {
      const key = `${mode} ${page.tag}`
      const known = made.get(key)
      if (known) return known
      const making = make(page, mode)
      made.set(key, making)
      making.catch(() => made.delete(key))
      return making
    },
  }
}

async function make(page: KeptFile, mode: Mode): Promise<KeptFile> {
  const text = page.copies.get('identity')!.toString()
  const bytes = Buffer.from(mode === 'elder' ? elderPage(text) : hantPage(text, await converter()))
  const copies = new Map<Coding, Buffer>([['identity', bytes]])
  for (const [ending, copy] of await variantsOf(bytes)) copies.set(ending === '.br' ? 'br' : 'gzip', copy)
  return keptFrom(page.file, copies)
}

/** The dictionaries take a while to open, so they are opened for the first reader of traditional characters. */
function converter(): Promise<(text: string) => string> {
  toTraditional ??= import('opencc-js/cn2t').then(({ Converter }) => Converter({ from: 'cn', to: 't' }))
  return toTraditional
}
