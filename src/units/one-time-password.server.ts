import { randomInt } from 'node:crypto'
import { whyNotPassword } from '#/units/password-policy.ts'
import type { SecurityRules } from '#/units/security-rules.ts'

/** Nothing that is read as something else: no 0 O, 1 l I. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

/** A password to be told to somebody and changed at the first sign-in: three groups of four, about 70 bits. */
export function oneTimePassword(
  owner: { readonly name: string; readonly username: string },
  rules: SecurityRules,
): string {
  for (;;) {
    const groups = Array.from({ length: 3 }, () => Array.from({ length: 4 }, letter).join(''))
    const password = groups.join('-')
    if (whyNotPassword(password, owner, rules).length === 0) return password
  }
}

function letter(): string {
  return letters[randomInt(letters.length)]!
}
