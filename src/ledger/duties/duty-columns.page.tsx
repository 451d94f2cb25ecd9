import type { Column } from '#/desk/data-column.page.tsx'
import type { ChangedRow, DutyRow, Tally } from '#/ledger/duties/duties-wire.ts'
import { lateIn } from '#/ledger/duties/tally.ts'
import type { StandingState } from '#/ledger/duty.ts'
import { OpenDuty } from '#/ledger/open-duty.page.tsx'
import { StandingWords } from '#/ledger/standing-tag.page.tsx'
import { stateWords } from '#/ledger/standing-words.ts'

type Named = Pick<DutyRow, 'path' | 'units' | 'isJoint' | 'clause' | 'kind' | 'columnClass'>

/** What a duty is: where, whose, what is asked. */
function matterColumns<Row extends Named>(): readonly Column<Row>[] {
  return [
    { key: 'category', title: '板块', width: 110, value: ({ path }) => path[0] ?? '', filter: true },
    {
      key: 'column',
      title: '栏目',
      width: 170,
      value: ({ path }) => path.slice(1).join(' › ') || path[0]!,
      filter: true,
    },
    { key: 'units', title: '责任单位', width: 130, value: unitsOf, filter: true },
    { key: 'clause', title: '工作要求', width: 240, value: ({ clause }) => clause },
  ]
}

function classColumns<Row extends Named>(): readonly Column<Row>[] {
  return [
    { key: 'kind', title: '种类', width: 100, value: ({ kind }) => kind, filter: true },
    { key: 'class', title: '国家指标类别', width: 130, value: ({ columnClass }) => columnClass, filter: true },
  ]
}

function unitsOf({ units, isJoint }: Named): string {
  return `${units.join('、')}${isJoint ? '（共同）' : ''}`
}

/** The columns of the ledger. In the past nothing is opened from it: the card shows today. */
export function dutyColumns(isPast: boolean): readonly Column<DutyRow>[] {
  return [
    { key: 'state', title: '状态', width: 190, value: ({ is }) => stateWords[is], show: StandingWords, filter: true },
    ...matterColumns<DutyRow>(),
    { key: 'due', title: '到期日', width: 112, value: ({ due }) => due },
    { key: 'last', title: '最近一次', width: 112, value: ({ last }) => last },
    { key: 'why', title: '为什么', width: 220, value: ({ why }) => why.join('；') },
    ...classColumns<DutyRow>(),
    ...(isPast ? [] : [openColumn]),
  ]
}

const openColumn: Column<DutyRow> = {
  key: 'open',
  title: '任务卡',
  width: 86,
  value: () => '',
  show: ({ id, path }) => <OpenDuty id={id} words="打开" about={path.join(' › ')} />,
}

/** The columns of what changed between two days. */
export const changeColumns: readonly Column<ChangedRow>[] = [
  ...matterColumns<ChangedRow>(),
  {
    key: 'was',
    title: '原来',
    width: 200,
    value: ({ wasWords }) => wasWords,
    show: ({ was, wasWords }) => <StandingWords is={was} words={wasWords} />,
  },
  {
    key: 'is',
    title: '后来',
    width: 200,
    value: ({ words }) => words,
    show: ({ is, words }) => <StandingWords is={is} words={words} />,
  },
  { key: 'state', title: '后来的状态', width: 110, value: ({ is }) => (is ? stateWords[is] : '已取消'), filter: true },
]

/** The columns of the tallies by unit: a number for each state. */
export const tallyColumns: readonly Column<Tally>[] = [
  { key: 'name', title: '责任单位', width: 160, value: ({ name }) => name, fixed: 'start' },
  { key: 'all', title: '任务数', width: 80, value: ({ all }) => all },
  { key: 'late', title: '超期合计', width: 90, value: lateIn },
  ...(Object.keys(stateWords) as readonly StandingState[]).map(
    (state): Column<Tally> => ({
      key: state,
      title: stateWords[state],
      width: 84,
      value: ({ counts }) => counts.find(({ is }) => is === state)?.count ?? 0,
    }),
  ),
]
