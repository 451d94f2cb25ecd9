import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '#/platform/office.store.ts'
import type { Settings } from '#/platform/settings.ts'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { buildHash } from '#/portal/publishing/build-hash.file.ts'
import { openPublisher, type Publisher } from '#/portal/publishing/publisher.server.ts'
import { siteSource } from '#/portal/site-source.store.ts'

const opened = new WeakMap<Office, Promise<Publisher>>()

/** Where the public site lies. */
export function publicFolderOf({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return join(dataDir, 'public')
}

/** The publisher of an office's public folder: one for a process, so that the site is in memory once. */
export function publisherOf(office: Office): Promise<Publisher> {
  const known = opened.get(office) ?? open(office)
  opened.set(office, known)
  return known
}

async function open(office: Office): Promise<Publisher> {
  const folder = publicFolderOf(office.settings)
  await mkdir(folder, { recursive: true })
  const assets = await readAssets()
  return openPublisher({
    source: siteSource(office, assetAddresses(assets)),
    path: await realpath(folder), // one name for the folder, whatever leads there: the lock is by its name
    stored: join(office.settings.dataDir, 'files'),
    build: buildHash(),
    assets,
  })
}
