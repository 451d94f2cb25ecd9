import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { readSecurityRules, type SecurityRules } from '#/units/security-rules.ts'

const file = new URL('../../data/rules/security.yaml', import.meta.url)

/** The rules of sign-in that come with the product. */
export async function loadSecurityRules(): Promise<SecurityRules> {
  return readSecurityRules(parse(await readFile(file, 'utf8')))
}
