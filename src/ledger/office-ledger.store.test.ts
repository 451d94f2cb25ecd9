import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { importNotice } from '#/calendar/import-notice.action.ts'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import type { DoubtCode } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { openDoubts } from '#/charter/open-doubts.store.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { settleDoubt } from '#/charter/settle-doubt.action.ts'
import type { Fact } from '#/ledger/fact.ts'
import { importFacts } from '#/ledger/import-facts.action.ts'
import { stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import { undoPolicy } from '#/ledger/policies/undo-policy.action.ts'
import { signPolicy } from '#/ledger/sign-policy.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { changeUnits } from '#/units/change-set.action.ts'
import { takeUnitList } from '#/units/unit-list.action.ts'
import { seedGrid } from '../../test/kit/a-charter.ts'
import { day } from '../../test/kit/calendars.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

const why = '办公会议定'

/** 钟楼区 on a day the test moves. */
async function officeInTime(t: TestContext) {
  let now = Temporal.Instant.from('2026-12-23T01:00:00Z')
  const office = await ownOffice(t, { now: () => now })
  const goOn = (days: number) => {
    now = now.add({ hours: 24 * days })
  }
  await takeUnitList(office)
  await adopt(office, '2026-01-01')
  return { office, goOn }
}

/** The real table, or the same with a column called otherwise. */
async function adopt(office: Office, from: string, rename?: { readonly before: string; readonly after: string }) {
  const seed = seedGrid()
  const cells = seed.cells.map((row) => row.map((text) => (rename && text === rename.before ? rename.after : text)))
  const grid = { ...seed, cells }
  const charter = readCharter([grid])
  const said = rename && { before: `新闻中心/${rename.before}`, after: `新闻中心/${rename.after}` }
  const source = { fileName: 'charter.txt', sha256: 'ab' }
  const sameColumns = said ? [said] : []
  await adoptEdition(office, { charter, grids: [grid], source, from: day(from), adoptedBy: '区政府办', sameColumns })
}

async function settle(office: Office, code: DoubtCode, choice: Choice) {
  const { key } = (await openDoubts(office)).find(({ doubt }) => doubt.code === code)!
  await settleDoubt(office, { doubtKey: key, choice, by: '王主任', at: office.now(), why })
  return key
}

/** What the office is shown today, or would have been on a day by what it knew then. */
async function shown(office: Office, on = todayOf(office), known?: Temporal.PlainDate) {
  const { edition, stood } = await stoodAtOffice(office, { on, ...(known && { known }) })
  return { edition: edition?.id, stood: JSON.stringify(stood) }
}

test('every past day is shown again as it was shown then, whatever was decided, taken back or learnt since', async (t) => {
  const { office, goOn } = await officeInTime(t)
  const place = { path: ['新闻中心', '部门动态'], unit: '档案局' }
  const seen = [{ on: todayOf(office), was: await shown(office) }]
  const nextDay = async (decide: () => Promise<unknown>) => {
    goOn(1)
    await decide()
    seen.push({ on: todayOf(office), was: await shown(office) })
  }
  let ruleId = ''
  let joint = ''
  await nextDay(() => importFacts(office, '档案局', '补录', [{ kind: 'published', ...place, on: day('2026-12-02') }]))
  await nextDay(() => settle(office, 'prompt', { kind: 'term', within: 'P3D', workdays: true }))
  await nextDay(async () => {
    joint = await settle(office, 'joint-owners', { kind: 'share', share: 'each' })
  })
  await nextDay(async () => {
    ruleId = await signPolicy(office, { kind: 'term', says: 'statutory', within: 'P20D' }, '王主任', why)
  })
  const again = { doubtKey: joint, choice: { kind: 'share', share: 'jointly' } as const, by: '李主任', why }
  await nextDay(() => settleDoubt(office, { ...again, at: office.now() }))
  await nextDay(() => undoPolicy(office, ruleId, '王主任', why))
  await nextDay(() => importFacts(office, '信访局', '来信登记', [letter]))
  await nextDay(() => importNotice(office, aNotice))
  await nextDay(() => adopt(office, todayOf(office).toString(), { before: '部门动态', after: '部门信息' }))
  const renamed = { kind: 'rename', unitId: 'archives', name: '档案馆' } as const
  const organise = () => ({ from: todayOf(office), reason: '钟编〔2026〕9号', changes: [renamed], seen: 0 })
  await nextDay(() => changeUnits(office, organise(), { personId: 'a', name: '王主任' }))
  await nextDay(() => settle(office, 'group-share', { kind: 'share', share: 'each' }))

  for (const { on, was } of seen) assert.deepEqual(await shown(office, on, on), was, `${on} as it was known then`)
  for (const [index, { on, was }] of seen.slice(1).entries()) {
    const without = await shown(office, on, seen[index]!.on)
    assert.notDeepEqual(without, was, `what was done on ${on} tells`)
  }
})

test('a table dated back rules on the days before it was taken in here, also by what was known then', async (t) => {
  const { office, goOn } = await officeInTime(t)
  goOn(5)
  const { edition, stood } = await stoodAtOffice(office, { on: day('2026-03-02'), known: day('2026-03-02') })
  assert.equal(edition?.from.toString(), '2026-01-01')
  assert.ok(stood.length > 0)
})

test('a unit that is renamed keeps its facts on every day, although no other table was adopted', async (t) => {
  const { office } = await officeInTime(t)
  const path = ['走进钟楼', '钟楼简介']
  await importFacts(office, '档案局', '补录', [{ kind: 'published', path, unit: '档案局', on: day('2026-12-02') }])
  const changes = [{ kind: 'rename', unitId: 'archives', name: '档案馆' } as const]
  await changeUnits(
    office,
    { from: day('2027-01-01'), reason: '钟编〔2026〕9号', changes, seen: 0 },
    { personId: 'a', name: '王' },
  )
  const lastOf = async (on: string) => {
    const { stood } = await stoodAtOffice(office, { on: day(on) })
    const own = stood.filter(({ duty }) => duty.column === '钟楼简介' && duty.obligation.kind === 'recurring')
    return own.map(({ duty, standing }) => [duty.units.join(), standing.last?.toString()])
  }
  assert.deepEqual(await lastOf('2027-01-02'), [['档案馆', '2026-12-02']])
  assert.deepEqual(await lastOf('2026-12-31'), [['档案局', '2026-12-02']])
  assert.deepEqual(await lastOf('2027-01-02'), [['档案馆', '2026-12-02']])
})

/** A letter that came on 30 December: the days in which it is to be answered lead into a year without a notice. */
const letter: Fact = {
  ...{ kind: 'happened', path: ['政民互动', '区长信箱'], unit: '信访局', on: day('2026-12-30') },
  ...{ trigger: 'received', case: '信件 1' },
} as const

// A made-up notice: nothing has been announced for 2027.
const plan = {
  year: 2027,
  notice: '示例〔2026〕1号',
  confirmed: 'confirmed',
  off: new Set(['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-01']),
  work: new Set<string>(),
} as const
const aNotice = { reading: { plan, problems: [] }, source: { fileName: '2027.csv', sha256: 'ab' }, by: '王主任' }
