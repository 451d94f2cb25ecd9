import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type AssetAddresses, type AssetName, assetNames } from '#/portal/assets/asset-names.ts'

export type Asset = { readonly name: AssetName; readonly address: string; readonly bytes: Buffer }

/** The sheets that make up `site.css`, in the order of the cascade. */
const sheets = ['frame.css', 'home.css', 'list.css', 'article.css', 'platform.css', 'modes.css', 'print.css']

/** The assets of the pages with their addresses, read from beside this file. */
export function readAssets(): Promise<readonly Asset[]> {
  return Promise.all(
    assetNames.map(async (name) => {
      const bytes = name === 'site.css' ? Buffer.concat(await Promise.all(sheets.map(read))) : await read(name)
      return { name, address: addressWith(name, bytes), bytes }
    }),
  )
}

/** Their addresses alone, as the view of the site carries them. */
export function assetAddresses(assets: readonly Asset[]): AssetAddresses {
  return Object.fromEntries(assets.map(({ name, address }) => [name, address])) as AssetAddresses
}

function read(name: string): Promise<Buffer> {
  return readFile(new URL(name, import.meta.url))
}

function addressWith(name: AssetName, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return `/assets/${name.replace('.', `.${hash}.`)}`
}
