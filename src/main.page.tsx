import { articleScreens } from '#/articles/screens.page.tsx'
import { addressOf } from '#/desk/api.page.ts'
import { openDesk } from '#/desk/open-desk.page.tsx'
import type { Page } from '#/desk/page.ts'

/** What a screen asks that shows any day: the days are in its own address. */
const onDays = (path: string) => (query: URLSearchParams) =>
  addressOf(path, { on: query.get('on'), known: query.get('known') })

/** Every screen of the desk, in the order of the menu; each is fetched when it is first opened. */
const pages: readonly Page[] = [
  {
    path: '/',
    title: '工作台',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/workbench.page.tsx')).Workbench,
  },
  {
    path: '/table',
    title: '责任分解表',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/table/table.page.tsx')).LivingTable,
    asks: onDays('/api/table'),
  },
  {
    path: '/matrix',
    title: '栏目×单位',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/table/matrix.page.tsx')).MatrixView,
    asks: onDays('/api/table'),
  },
  {
    path: '/duties/:id',
    title: '任务卡',
    group: null,
    right: 'ledger.read',
    load: async () => (await import('#/ledger/card/duty-card.page.tsx')).DutyCardPage,
  },
  {
    path: '/ledger',
    title: '台账',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/duties/duties.page.tsx')).Duties,
    asks: onDays('/api/ledger/duties'),
  },
  {
    path: '/ledger/changes',
    title: '时间机器',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/duties/changes.page.tsx')).TimeMachine,
  },
  {
    path: '/calendar',
    title: '日历',
    group: 'work',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/dues/dues.page.tsx')).Dues,
  },
  ...articleScreens,
  {
    path: '/facts',
    title: '事实',
    group: 'facts',
    right: 'fact.read',
    load: async () => (await import('#/ledger/facts/facts.page.tsx')).Facts,
  },
  {
    path: '/policies',
    title: '策略',
    group: 'charter',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/policies/policies.page.tsx')).Policies,
  },
  {
    path: '/calendar/notices',
    title: '放假通知',
    group: 'charter',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/dues/notices.page.tsx')).Notices,
  },
  {
    path: '/exemptions',
    title: '豁免',
    group: 'facts',
    right: 'ledger.read',
    load: async () => (await import('#/ledger/exemption/exemptions.page.tsx')).Exemptions,
  },
  {
    path: '/charter/import',
    title: '导入',
    group: 'charter',
    right: 'charter.import',
    load: async () => (await import('#/charter/import/imports.page.tsx')).Imports,
  },
  {
    path: '/charter/import/:id/:step?',
    title: '导入责任分解表',
    group: null,
    right: 'charter.import',
    load: async () => (await import('#/charter/import/wizard.page.tsx')).Wizard,
  },
  {
    path: '/charter/doubts',
    title: '定疑',
    group: 'charter',
    right: 'doubt.settle',
    load: async () => (await import('#/charter/import/doubts.page.tsx')).Doubts,
  },
  {
    path: '/charter/editions',
    title: '版本',
    group: 'charter',
    right: 'ledger.read',
    load: async () => (await import('#/charter/import/editions.page.tsx')).Editions,
  },
  {
    path: '/units',
    title: '单位',
    group: 'people',
    right: 'unit.read',
    load: async () => (await import('#/ledger/organisation/units.page.tsx')).Units,
  },
  {
    path: '/units/changes',
    title: '组织变更',
    group: 'people',
    right: 'unit.read',
    load: async () => (await import('#/ledger/organisation/changes.page.tsx')).OrganisationChanges,
  },
  {
    path: '/people',
    title: '人员',
    group: 'people',
    right: 'unit.read',
    load: async () => (await import('#/desk/people/people.page.tsx')).People,
  },
  {
    path: '/system',
    title: '系统',
    group: 'system',
    right: 'system.read',
    load: async () => (await import('#/desk/system.page.tsx')).System,
  },
  {
    path: '/audit',
    title: '审计',
    group: 'system',
    right: 'record.read',
    load: async () => (await import('#/desk/audit.page.tsx')).Audit,
  },
  {
    path: '/account',
    title: '我的账号',
    group: 'own',
    right: 'own.account',
    load: async () => (await import('#/desk/account.page.tsx')).Account,
  },
  {
    path: '/help',
    title: '帮助',
    group: 'own',
    right: 'own.account',
    load: async () => (await import('#/desk/help.page.tsx')).Help,
  },
]

await openDesk(pages)
