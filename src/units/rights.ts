/**
 * Who may do what: the one table. The server asks it for every request, the desk for every button, the help page prints it, and the
 * tests try every route with every role of it. What is not in the table nobody may do.
 */

/** What a person is in a unit: 信息员, 一审 reviewer, 二审 unit leader, 区政府办 (site office). */
export type SeatRole = 'editor' | 'reviewer' | 'leader' | 'office'

/** 三员: the three administrators. No account holds two of them, nor one of them beside a seat. GB/T 22239-2019 8.1.5. */
export type AdminRole = 'system' | 'security' | 'audit'

export type Role = SeatRole | AdminRole

/** `all`: for every unit; `own`: for the units in which the person has the seat. */
export type Reach = 'all' | 'own'

type RightRow = { readonly words: string; readonly who: Readonly<Partial<Record<Role, Reach>>> }

const everySeat = { editor: 'own', reviewer: 'own', leader: 'own', office: 'all' } as const
const everybody = {
  editor: 'all',
  reviewer: 'all',
  leader: 'all',
  office: 'all',
  system: 'all',
  security: 'all',
  audit: 'all',
} as const

export const rights = {
  'ledger.read': {
    words: '查看责任分解表、台账和日历',
    who: { editor: 'all', reviewer: 'all', leader: 'all', office: 'all' },
  },
  'fact.read': { words: '查看事实', who: everySeat },
  'fact.enter': { words: '补录事实', who: { editor: 'own', office: 'all' } },
  'fact.import': { words: '批量导入事实', who: { office: 'all' } },
  'duty.attest': { words: '登记“已核，无变化”', who: { editor: 'own', reviewer: 'own', leader: 'own' } },
  'duty.report-change': { words: '报告变动', who: { editor: 'own', reviewer: 'own', leader: 'own', office: 'all' } },
  'exemption.ask': { words: '申请豁免', who: { editor: 'own', leader: 'own' } },
  'exemption.decide': { words: '批准或驳回豁免', who: { office: 'all' } },
  'charter.import': { words: '导入责任分解表', who: { office: 'all' } },
  'charter.adopt': { words: '启用责任分解表', who: { office: 'all' } },
  'doubt.settle': { words: '定疑', who: { office: 'all' } },
  'policy.sign': { words: '给“及时”等定数', who: { office: 'all' } },
  'calendar.import': { words: '导入放假通知', who: { office: 'all' } },
  'article.read': { words: '查看稿件', who: everySeat },
  'article.write': { words: '写稿、送审、定时、关联、上传文件', who: { editor: 'own', office: 'all' } },
  'article.review-1': { words: '一审稿件', who: { reviewer: 'own' } },
  'article.review-2': { words: '二审稿件', who: { leader: 'own' } },
  'article.review-3': { words: '三审稿件并发布', who: { office: 'all' } },
  'article.withdraw': { words: '撤回、移动、置顶、归档已发布的文章', who: { leader: 'own', office: 'all' } },
  'column.manage': { words: '设置栏目、开设专题', who: { office: 'all' } },
  'site.manage': { words: '设置网站', who: { office: 'all' } },
  'unit.read': { words: '查看单位和人员', who: everybody },
  'unit.preview': { words: '预演组织变更', who: { office: 'all' } },
  'unit.change': { words: '组织变更（新设、更名、合并、拆分、撤销）', who: { office: 'all' } },
  'person.manage': { words: '建立、停用账号，重置口令', who: { system: 'all' } },
  'seat.grant': { words: '任免岗位、授权', who: { security: 'all' } },
  'system.read': { words: '查看系统运行情况', who: { system: 'all' } },
  'backup.note': { words: '登记备份', who: { system: 'all' } },
  'record.read': { words: '查看、导出记录簿，校验完整', who: { audit: 'all' } },
  'own.account': { words: '查看和修改自己的账号', who: everybody },
} as const satisfies Readonly<Record<string, RightRow>>

export type Right = keyof typeof rights

/** 关键操作: whoever uses one of these to write must have given the password a moment ago. GB/T 22239-2019 8.1.4.1. */
export const keyRights: ReadonlySet<Right> = new Set<Right>([
  'charter.adopt',
  'unit.change',
  'person.manage',
  'seat.grant',
])

export const adminRoles: readonly AdminRole[] = ['system', 'security', 'audit']

/** Whether a role is one of the three administrators'. */
export function isAdmin(role: Role): role is AdminRole {
  return (adminRoles as readonly Role[]).includes(role)
}

/** A role as somebody holds it: with the unit of the seat, or none for an administrator. */
export type Held = { readonly role: Role; readonly unitId: string | null }

/** Whether somebody with these roles has a right at all, for whatever unit: enough to open a list that is then cut to `unitsFor`. */
export function mayAtAll(held: readonly Held[], right: Right): boolean {
  return held.some(({ role }) => reachOf(role, right) !== undefined)
}

/** Whether somebody with these roles has a right for a unit. */
export function mayFor(held: readonly Held[], right: Right, unitId: string): boolean {
  return held.some(({ role, unitId: own }) => {
    const reach = reachOf(role, right)
    return reach === 'all' || (reach === 'own' && own === unitId)
  })
}

/** The units a right reaches: `all`, or the ids of those it is limited to. */
export function unitsFor(held: readonly Held[], right: Right): 'all' | readonly string[] {
  const reached = held.map(({ role, unitId }) => ({ reach: reachOf(role, right), unitId }))
  if (reached.some(({ reach }) => reach === 'all')) return 'all'
  return [...new Set(reached.flatMap(({ reach, unitId }) => (reach === 'own' && unitId !== null ? [unitId] : [])))]
}

function reachOf(role: Role, right: Right): Reach | undefined {
  const who: Readonly<Partial<Record<Role, Reach>>> = rights[right].who
  return who[role]
}

export const roleWords: Readonly<Record<Role, string>> = {
  editor: '信息员',
  reviewer: '一审（审核人）',
  leader: '二审（单位负责人）',
  office: '区政府办',
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
}
