import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Role } from '#/units/rights.ts'
import { open, run } from '../journeys/terminal.ts'
import { ownFolder } from '../kit/own-folder.ts'

/** Who works in the office of the walk; `unit`: an id of `units.yaml`. */
type Opened = { readonly username: string; readonly name: string; readonly role: Role; readonly unit?: string }

/** Somebody with an account and the one-time password that the terminal gave for it. */
export type Account = Opened & { readonly password: string }

/** `belltower start` as a process of its own. `command` runs `belltower …` beside it and gives what it printed. */
export type NewOffice = {
  readonly address: string
  readonly folder: string
  readonly command: (...args: readonly string[]) => Promise<string>
  readonly account: (opened: Opened) => Promise<Account>
}

const zhonglou = fileURLToPath(new URL('../../data/offices/zhonglou', import.meta.url))

/** An office on its first day: its units are known, there is no account, and no responsibility table unless `files` of its folder say more. */
export async function newOffice(t: TestContext, files: readonly string[] = ['units.yaml']): Promise<NewOffice> {
  const folder = ownFolder(t)
  const officeDir = mkdtempSync(join(tmpdir(), 'belltower-office-'))
  t.after(() => rmSync(officeDir, { recursive: true }))
  for (const file of files) copyFileSync(join(zhonglou, file), join(officeDir, file))
  const given = { BELLTOWER_DATA_DIR: folder, BELLTOWER_OFFICE_DIR: officeDir }
  const { address } = await open(t, given)
  const command = async (...args: readonly string[]) => {
    const { code, out, err } = await run(given, ...args)
    if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`)
    return out
  }
  return { address, folder, command, account: (opened) => openAccount(command, opened) }
}

/** Opens an account as the first administrators are opened: at the terminal. */
async function openAccount(command: NewOffice['command'], opened: Opened): Promise<Account> {
  const { username, name, role, unit } = opened
  const seat = ['--role', role, ...(unit === undefined ? [] : ['--unit', unit])]
  const { password } = JSON.parse(await command('account', 'create', username, '--name', name, ...seat, '--json'))
  return { ...opened, password }
}
