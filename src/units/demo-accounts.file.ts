import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { parse } from 'yaml'
import type { Role } from '#/units/rights.ts'

const Accounts = Type.Array(
  Type.Object(
    { username: Type.String(), name: Type.String(), role: Type.String(), unit: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
)
const accounts = Compile(Accounts)

/** An account that the demonstration opens. */
export type DemoAccount = {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitId: string | null
}

/** The accounts of an office's demonstration, from `demo-accounts.yaml` in its folder; none when it has no such file. */
export async function loadDemoAccounts(officeDir: string): Promise<readonly DemoAccount[]> {
  try {
    const tree = parse(await readFile(join(officeDir, 'demo-accounts.yaml'), 'utf8'))
    return accounts
      .Parse(tree)
      .map(({ unit, role, ...rest }) => ({ ...rest, role: role as Role, unitId: unit ?? null }))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw fault
  }
}
