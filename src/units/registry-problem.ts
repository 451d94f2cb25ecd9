/** Something wrong with an office's list of units. Any problem leaves no registry: a unit half known would lose its duties silently. */
export type RegistryProblem = {
  /** 1-based line of the file; 0: the file as a whole. */
  readonly line: number
  readonly code: RegistryProblemCode
  /** The words of the file that the problem is about. */
  readonly said: string
}

export type RegistryProblemCode =
  | 'too-large'
  | 'unreadable'
  | 'missing-field'
  | 'unknown-field'
  | 'bad-date'
  | 'backwards'
  | 'unknown-kind'
  | 'unknown-check'
  | 'duplicate-id'
  | 'ambiguous-name'
  | 'unknown-member'

/** The longest file read, in characters: a district's list has about ten thousand. */
export const longestFile = 1_000_000

const words: Readonly<Record<RegistryProblemCode, (said: string) => string>> = {
  'too-large': () => `文件超过 ${longestFile} 字，不像单位名录；请检查是否放错了文件。`,
  unreadable: (said) => `这里读不懂（${said}）；请对照 data/offices/zhonglou/units.yaml 改写。`,
  'missing-field': (said) => `缺少“${said}”，或写法不对；请补上。`,
  'unknown-field': (said) => `“${said}”不认识；请检查拼写，不用的请删去。`,
  'bad-date': (said) => `“${said}”不是日期；请写成 2025-04-01。`,
  backwards: (said) => `“${said}”的停用日不晚于启用日；请改正 from、until。`,
  'unknown-kind': (said) => `单位类别“${said}”不认识；请写党群、部门、分局、群团、国企、板块或街道。`,
  'unknown-check': (said) => `核对情况“${said}”不认识；请写 confirmed（已核）或 to-check（待核）。`,
  'duplicate-id': (said) => `编号“${said}”用了两次；每个单位的编号只能用一次。`,
  'ambiguous-name': (said) => `名称“${said}”在同一时间属于两个单位或单位组；请删去一处，或用 from、until 把时间分开。`,
  'unknown-member': (said) => `成员“${said}”不在单位名单里；请写单位的编号（id）。`,
}

/** What is wrong and what to do, for the person who keeps the list. */
export function registryProblemWords(problem: RegistryProblem): string {
  return `${problem.line > 0 ? `第 ${problem.line} 行：` : ''}${words[problem.code](problem.said)}`
}
