/** A cell that is only a number or an amount: 4, 2条, ≥3篇, 每月2条, √. What a table crosses units with columns for. */
export function isQuota(text: string): boolean {
  return (
    isMark(text) ||
    /^(?:每[年季月周日]度?|≥|不少于|至少)?\d{1,4}(?:[条篇次期件幅个份][/／]?[年季月周日]?)?(?:以上)?$/.test(
      text.replace(/\s/g, ''),
    )
  )
}

/** √ ● ★: this unit, this column. */
export function isMark(text: string): boolean {
  return /^[√✓✔☑■●★◆▲△○☆◎]$/.test(text)
}
