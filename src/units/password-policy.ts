import type { SecurityRules } from '#/units/security-rules.ts'

export type PasswordRefusal = 'too-short' | 'too-long' | 'too-plain' | 'has-name' | 'used-before' | 'wrong-password'

/** Better than none: what takes seconds to hash is an attack. */
export const longestPassword = 128

/** Whose password it is: neither name may stand in it. */
export type PasswordOwner = { readonly name: string; readonly username: string }

/** Every reason a password may not be chosen, save that it was used before, which only its hash can tell. GB/T 22239-2019 8.1.4.1 a. */
export function whyNotPassword(
  password: string,
  owner: PasswordOwner,
  { password: rules }: SecurityRules,
): readonly PasswordRefusal[] {
  const reasons: PasswordRefusal[] = []
  if ([...password].length < rules.shortest) reasons.push('too-short')
  if (password.length > longestPassword) reasons.push('too-long')
  if (classesOf(password) < rules.classes) reasons.push('too-plain')
  if (hasName(password, owner)) reasons.push('has-name')
  return reasons
}

/** What is said about each reason, with the numbers in force. */
export function passwordWords({ password: rules }: SecurityRules): Readonly<Record<PasswordRefusal, string>> {
  return {
    'too-short': `口令不少于 ${rules.shortest} 个字符`,
    'too-long': `口令不超过 ${longestPassword} 个字符`,
    'too-plain': `口令须含大写字母、小写字母、数字、符号中的 ${rules.classes} 类`,
    'has-name': '口令中不能含有用户名或姓名',
    'used-before': `最近 ${rules.remembered} 次用过的口令不能再用`,
    'wrong-password': '原口令不对',
  }
}

/** Whether a password has been in force for too long. */
export function isExpired(setAt: Temporal.Instant, now: Temporal.Instant, { password }: SecurityRules): boolean {
  return now.since(setAt).total('hours') >= password.days * 24
}

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

function classesOf(password: string): number {
  return classes.filter((each) => each.test(password)).length
}

function hasName(password: string, { name, username }: PasswordOwner): boolean {
  const said = password.normalize('NFKC').toLowerCase()
  return [name, username].some((each) => each.length > 1 && said.includes(each.normalize('NFKC').toLowerCase()))
}
