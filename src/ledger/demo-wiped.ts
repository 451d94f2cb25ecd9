/** What a wipe took away and what it left, counted. */
export type DemoWiped = {
  readonly removed: Readonly<Record<DemoThing, number>>
  readonly kept: Readonly<Record<KeptThing, number>>
}

export type DemoThing =
  | 'facts'
  | 'articles'
  | 'editions'
  | 'requests'
  | 'settlements'
  | 'restored'
  | 'rules'
  | 'rulesRestored'
  | 'accounts'

export type KeptThing =
  | 'facts'
  | 'requests'
  | 'settlements'
  | 'rules'
  | 'editionsByDemo'
  | 'noticesByDemo'
  | 'changesByDemo'

const removedWords: Readonly<Record<DemoThing, (count: number) => string>> = {
  facts: (count) => `示例事实 ${count} 条（含示例账号登记的）`,
  articles: (count) => `示例文章 ${count} 篇，网站同时撤下`,
  editions: (count) => `示例版本 ${count} 版`,
  requests: (count) => `示例账号提出或审批的豁免申请 ${count} 份`,
  settlements: (count) => `示例账号定的疑点 ${count} 处`,
  restored: (count) => `被示例账号改过的定疑 ${count} 处，已恢复原来所定`,
  rules: (count) => `示例账号定的天数 ${count} 条`,
  rulesRestored: (count) => `被示例账号撤销的天数 ${count} 条，已恢复`,
  accounts: (count) => `示例账号 ${count} 个，已停用`,
}

const keptWords: Readonly<Record<KeptThing, (count: number) => string>> = {
  facts: (count) => `示例期间由真实账号登记或导入的事实 ${count} 条`,
  requests: (count) => `示例期间由真实账号提出并办理的豁免申请 ${count} 份`,
  settlements: (count) => `示例期间由真实账号定的疑点 ${count} 处`,
  rules: (count) => `示例期间由真实账号定的天数 ${count} 条`,
  editionsByDemo: (count) => `由示例账号启用的责任分解表 ${count} 版：表本身不是示例，请核对；不对的，另行导入一版`,
  noticesByDemo: (count) => `由示例账号导入的放假通知 ${count} 份：请核对；不对的，再导入正确的一份`,
  changesByDemo: (count) => `由示例账号办理的组织变更 ${count} 次：请核对；不对的，另行变更`,
}

/** What a wipe did, line by line: first what went, then what stayed because it is no demonstration. */
export function wipedLines({ removed, kept }: DemoWiped): readonly string[] {
  const gone = linesOf(removed, removedWords)
  const left = linesOf(kept, keptWords)
  return [
    ...(gone.length === 0 ? ['没有示例数据，没有清除什么。'] : ['已清除：', ...gone]),
    ...(left.length === 0 ? [] : ['保留（不是示例，没有动）：', ...left]),
  ]
}

function linesOf<Thing extends string>(
  counts: Readonly<Record<Thing, number>>,
  words: Readonly<Record<Thing, (count: number) => string>>,
): readonly string[] {
  const things = Object.keys(words) as Thing[]
  return things.filter((thing) => counts[thing] > 0).map((thing) => `  ${words[thing](counts[thing])}`)
}
