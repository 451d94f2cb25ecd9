/** Why somebody is not signed in by the provider of single sign-on. */
export type SingleSignOnRefusal =
  | 'not-configured'
  | 'provider-away'
  | 'cancelled'
  | 'stale'
  | 'unproven'
  | 'no-claim'
  | 'unknown-person'
  | 'inactive'
  | 'locked'
  | 'other-identity'

/** What is said about each, and what to do next. */
export const singleSignOnWords: Readonly<Record<SingleSignOnRefusal, string>> = {
  'not-configured': '本系统没有接入统一身份认证，请用用户名和口令登录',
  'provider-away': '统一身份认证暂时连不上，请稍后再试，或改用口令登录',
  cancelled: '在统一身份认证那边没有登录成功，请再试一次，或改用口令登录',
  stale: '这次登录不是从这个浏览器开始的，或间隔太久，请再点一次“用统一身份认证登录”',
  unproven: '统一身份认证的答复核对不上，没有登录；请再试一次，一直不行请告诉系统管理员',
  'no-claim': '统一身份认证没有说明您在本系统的用户名，没有登录；请把这句话告诉系统管理员',
  'unknown-person': '您的统一身份在本系统还没有账号；请系统管理员为您建立账号，用户名须与统一身份的一致',
  inactive: '您在本系统的账号已停用；有疑问请找系统管理员',
  locked: '这个账号连续输错口令，正在锁定中，请过一会儿再试；急用请找系统管理员重置口令',
  'other-identity': '这个用户名已与另一个统一身份绑定，没有登录；换了人或换了统一身份的，请系统管理员重置口令后再登录',
}

/** The word in the address of the sign-in page that tells how a single sign-on went: a refusal, or that the second factor comes next. */
export const howItWent = 'sign-in'

/** The refusal that an address of the sign-in page names; null when it names none. */
export function refusalIn(search: string): SingleSignOnRefusal | null {
  const why = new URLSearchParams(search).get(howItWent) ?? ''
  return Object.hasOwn(singleSignOnWords, why) ? (why as SingleSignOnRefusal) : null
}
