import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type AssetAddresses, type AssetName, assetNames } from '#/portal/assets/asset-names.ts'

export type Asset = { readonly name: AssetName; readonly address: string; readonly bytes: Buffer }

/** The sheets that make up `site.css`, in the order of the cascade. */
const sheets = [
  'frame.css',
  'home.css',
  'list.css',
  'article.css',
  'platform.css',
  'search.css',
  'modes.css',
  'print.css',
]

/** The assets of the pages with their addresses, read from beside this file. */
export async function readAssets(): Promise<readonly Asset[]> {
  const pictures = await Promise.all(
    assetNames.filter((name) => name !== 'site.css').map(async (name) => assetOf(name, await read(name))),
  )
  const styles = Buffer.concat(await Promise.all(sheets.map(read))).toString()
  return [...pictures, assetOf('site.css', Buffer.from(withAddresses(styles, pictures)))]
}

/** Their addresses alone, as the view of the site carries them. */
export function assetAddresses(assets: readonly Asset[]): AssetAddresses {
  return Object.fromEntries(assets.map(({ name, address }) => [name, address])) as AssetAddresses
}

function read(name: string): Promise<Buffer> {
  return readFile(new URL(name, import.meta.url))
}

function assetOf(name: AssetName, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return { name, address: `/assets/${name.replace('.', `.${hash}.`)}`, bytes }
}

/** A sheet names pictures as they lie beside it; the public finds them by their addresses. */
function withAddresses(styles: string, pictures: readonly Asset[]): string {
  return pictures.reduce((text, { name, address }) => text.replaceAll(`url("${name}")`, `url("${address}")`), styles)
}
