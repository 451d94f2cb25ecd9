import { actionWords, durationWords, periodWords, triggerWords } from '#/charter/obligation-words.ts'
import type { PolicyRule } from '#/ledger/policies/policy-rule.ts'

/** What a number settles, as the office says it. */
export function ruleMatter(rule: PolicyRule, classNames: ReadonlyMap<string, string>): string {
  if (rule.kind === 'warning') {
    const name = rule.columnClass && (classNames.get(rule.columnClass) ?? rule.columnClass)
    return `${periodWords(rule.every)}的预警${name ? `（${name}）` : ''}`
  }
  const said = rule.says === 'prompt' ? '“及时”' : '“法定时限”'
  const when = rule.trigger && `${triggerWords[rule.trigger]}之后`
  const what = rule.action && actionWords[rule.action]
  const about = [when, what].filter(Boolean).join('')
  return about ? `${said}：${about}` : `${said}：全部`
}

/** The number itself: “5个工作日内”, “到期前3天起预警”. */
export function ruleNumber(rule: PolicyRule): string {
  if (rule.kind === 'term') return `${durationWords(rule.within, rule.workdays ?? false)}内`
  return rule.at.startsWith('-')
    ? `到期前${durationWords(rule.at.slice(1))}起预警`
    : `起算后${durationWords(rule.at)}起预警`
}
