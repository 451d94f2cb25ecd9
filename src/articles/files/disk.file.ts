import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Disk } from 'flydrive'
import type { Settings } from '#/platform/settings.ts'

/** Where uploaded files are kept: a folder beside the database, or whatever store takes its place. */
export async function openDisk({ dataDir }: Pick<Settings, 'dataDir'>): Promise<Disk> {
  const { Disk: DriveDisk } = await import('flydrive')
  const { FSDriver } = await import('flydrive/drivers/fs')
  return new DriveDisk(new FSDriver({ location: join(dataDir, 'files'), visibility: 'private' }))
}

/** Keeps bytes under a key; written beside and then moved, so that nobody ever reads half a file. */
export async function keepBytes(disk: Disk, key: string, bytes: Uint8Array): Promise<void> {
  if (await disk.exists(key)) return
  const beside = `arriving/${randomUUID()}`
  await disk.put(beside, bytes)
  await disk.move(beside, key)
}
