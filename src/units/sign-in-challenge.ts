import type { SecurityRules } from '#/units/security-rules.ts'

/** Why somebody may not try a password yet. */
export type ChallengeRefusal = 'must-solve' | 'solved-wrong' | 'solved-already' | 'solved-too-late'

/** What is said about each; the sign-in page solves the next challenge by itself. */
export function challengeWords({ challenge }: SecurityRules): Readonly<Record<ChallengeRefusal, string>> {
  return {
    'must-solve': `连续输错 ${challenge.afterFailures} 次，登录前先做一次安全校验`,
    'solved-wrong': '安全校验没有通过，请再登录一次；一直不行请换一个浏览器，或告诉系统管理员',
    'solved-already': '这次安全校验已用过，或不是为这次登录做的，请再登录一次',
    'solved-too-late': `安全校验超过 ${challenge.minutes} 分钟，已失效，请再登录一次`,
  }
}
