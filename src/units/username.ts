/** What a user name may look like: easy to say on the telephone, the same typed on any keyboard. */
export const usernamePattern = '^[a-z][a-z0-9._-]{1,29}$'

export type AccountRefusal =
  | 'bad-username'
  | 'username-taken'
  | 'bad-name'
  | 'no-such-person'
  | 'inactive'
  | 'own-account'

/** What is said about each reason. */
export const accountRefusalWords: Readonly<Record<AccountRefusal, string>> = {
  'bad-username': '用户名应为 2–30 个小写字母、数字、点、横线或下划线，以字母开头',
  'username-taken': '这个用户名已有人用；请换一个，例如加上姓名缩写',
  'bad-name': '姓名应为 1–40 个字',
  'no-such-person': '没有这个人',
  inactive: '这个账号已停用',
  'own-account': '自己的口令请在“我的账号”里修改',
}

/** Every reason an account may not be opened. */
export function whyNotOpen(
  { username, name }: { readonly username: string; readonly name: string },
  taken: boolean,
): readonly AccountRefusal[] {
  const reasons: AccountRefusal[] = []
  if (!new RegExp(usernamePattern).test(username)) reasons.push('bad-username')
  if (taken) reasons.push('username-taken')
  if (name.trim().length === 0 || name.length > 40) reasons.push('bad-name')
  return reasons
}
