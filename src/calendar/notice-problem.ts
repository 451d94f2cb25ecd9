/** Something wrong with a notice file. An error leaves no plan; a doubt leaves one, for a person to look at. */
export type NoticeProblem = {
  /** 1-based line of the file; 0: the file as a whole. */
  readonly line: number
  readonly code: NoticeProblemCode
  /** The words of the file that the problem is about. */
  readonly said: string
}

export type NoticeProblemCode =
  | 'too-large'
  | 'not-text'
  | 'unreadable'
  | 'no-year'
  | 'bad-year'
  | 'bad-date'
  | 'not-in-year'
  | 'backwards'
  | 'unknown-type'
  | 'both-ways'
  | 'empty'
  | 'duplicate'
  | 'work-on-weekday'
  | 'long-holiday'
  | 'december-before'
  | 'no-notice'
  | 'unknown-field'
  | 'unknown-check'
  | 'second-file'

/** The longest file read, in characters: a year's notice needs about one thousand. */
export const longestFile = 64_000

/** More days off in a row than this are doubted: the longest so far had ten (Spring Festival 2020, as extended by 国办发明电〔2020〕1号). */
export const longestHoliday = 12

const doubts: ReadonlySet<NoticeProblemCode> = new Set([
  'duplicate',
  'work-on-weekday',
  'long-holiday',
  'december-before',
  'no-notice',
  'unknown-field',
  'unknown-check',
  'second-file',
])

/** Whether the notice can be used in spite of the problem. */
export function isDoubt({ code }: NoticeProblem): boolean {
  return doubts.has(code)
}

const words: Readonly<Record<NoticeProblemCode, (said: string) => string>> = {
  'too-large': () => `文件超过 ${longestFile} 字，不像放假通知；请只保留当年的放假和上班日期。`,
  'not-text': () => '这不是文本文件；Excel 表请另存为“CSV UTF-8”，再交上来。',
  unreadable: (said) => `这里读不懂（${said}）；请对照 data/calendar 里往年的文件改写。`,
  'no-year': () => '看不出是哪一年的通知；请在最前面写一行年份：CSV 写“年份,2027”，YAML 写“year: 2027”。',
  'bad-year': (said) => `年份“${said}”不对；请写四位数字，如 2027。`,
  'bad-date': (said) => `“${said}”不是日期；请写成 2027-02-05，几天连休写成 2027-02-05..2027-02-11。`,
  'not-in-year': (said) => `“${said}”不在这一年；请改正日期，或放到那一年的文件里。`,
  backwards: (said) => `“${said}”结束早于开始；请把两个日期对调或改正。`,
  'unknown-type': (said) => `类型“${said}”不认识；请写“放假”或“上班”。`,
  'both-ways': (said) => `${said} 既写了放假又写了上班；请对照通知留一个。`,
  empty: () => '没有一条放假或上班日期；请按通知逐条写上。',
  duplicate: (said) => `${said} 写了两遍；请删去一条。`,
  'work-on-weekday': (said) => `${said} 不是周六、周日，本来就上班；请对照通知看日期是否写错。`,
  'long-holiday': (said) => `“${said}”连休超过 ${longestHoliday} 天；请对照通知看日期是否写错。`,
  'december-before': (said) => `“${said}”在上一年 12 月；元旦调休可能如此，请对照通知核对。`,
  'no-notice': () =>
    '没有写通知文号；请加一行：CSV 写“文号,国办发明电〔2026〕×号”，YAML 写“notice: 国办发明电〔2026〕×号”。',
  'unknown-field': (said) => `“${said}”不认识，没有使用；可写的有 year、notice、source、confirmed、off、work。`,
  'unknown-check': (said) => `核对情况“${said}”不认识，按待核处理；请写 confirmed（已核）或 to-check（待核）。`,
  'second-file': (said) => `${said} 年已有另一个文件，现以这一个为准；请删去一个。`,
}

/** What is wrong and what to do, for the person who wrote the file. */
export function noticeProblemWords(problem: NoticeProblem): string {
  return `${problem.line > 0 ? `第 ${problem.line} 行：` : ''}${words[problem.code](problem.said)}`
}

/** The same with its weight in front, as a terminal shows it. */
export function noticeProblemText(problem: NoticeProblem): string {
  return `${isDoubt(problem) ? '疑问' : '错误'}  ${noticeProblemWords(problem)}`
}

/** The same as `--json` prints it. */
export function noticeProblemJson(problem: NoticeProblem): object {
  return { ...problem, severity: isDoubt(problem) ? 'doubt' : 'error', words: noticeProblemWords(problem) }
}
