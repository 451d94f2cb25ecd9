import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#/platform/make-folder.file.ts'

/**
 * The key that signs session cookies and encrypts the second factors' secrets: 32 random bytes in the data folder, for its owner alone,
 * made when it is first asked for. Whoever loses it must sign in anew, and enrol the second factor anew.
 */
export async function authSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'auth.key')
  try {
    return await readFile(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  }
  await makeSecret(dataDir, file)
  return readFile(file, 'utf8')
}

/** Written beside and linked whole: two processes that start at once read the same key. */
async function makeSecret(dataDir: string, file: string): Promise<void> {
  makeFolder(dataDir)
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, file)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  } finally {
    await rm(draft)
  }
}
