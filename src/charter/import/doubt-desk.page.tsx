import { Progress, Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Choice } from '#/charter/choice.ts'
import { DoubtForm } from '#/charter/import/doubt-form.page.tsx'
import type { DoubtView, TableView } from '#/charter/import/import-wire.ts'
import { Nothing } from '#/desk/states.page.tsx'

export type Settle = (doubts: readonly DoubtView[], choice: Choice, why: string) => Promise<boolean>

type Shown = 'open' | 'all'

/** The doubts of a table, settled one by one: skipped and come back to, settled anew, several of a kind at once. */
export function DoubtDesk(props: { readonly table: TableView; readonly onSettle: Settle; readonly done: string }) {
  const { doubts } = props.table
  const [shown, show] = useState<Shown>(() => (doubts.some(isOpen) ? 'open' : 'all'))
  const [chosen, choose] = useState(() => (doubts.find(isOpen) ?? doubts[0])?.key)
  const current = doubts.find(({ key }) => key === chosen) ?? doubts[0]
  const listed = doubts.filter((doubt) => shown === 'all' || isOpen(doubt) || doubt === current)
  const heading = useFocusOnMove(current?.key)
  if (!current) return <Nothing words="这张表没有疑点。" />
  const leave = (settled: readonly DoubtView[]) => choose(nextAfter(doubts, current, settled)?.key)
  return (
    <section aria-labelledby="doubts">
      <Tally doubts={doubts} shown={shown} onShow={show} done={props.done} />
      <PhoneList doubts={listed} current={current} onChoose={choose} />
      <div className="doubt-desk">
        <DoubtList doubts={listed} current={current} onChoose={choose} />
        <DoubtForm
          key={current.key}
          heading={heading}
          doubt={current}
          table={props.table}
          onSettle={async (those, choice, why) => {
            const isSettled = await props.onSettle(those, choice, why)
            if (isSettled) leave(those)
            return isSettled
          }}
          onSkip={() => leave([])}
        />
      </div>
    </section>
  )
}

function Tally(props: {
  readonly doubts: readonly DoubtView[]
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly done: string
}) {
  const open = props.doubts.filter(isOpen)
  const blocking = open.filter(({ isBlocking }) => isBlocking).length
  const options = [
    { value: 'open' as const, label: `未定 ${open.length}` },
    { value: 'all' as const, label: `全部 ${props.doubts.length}` },
  ]
  return (
    <>
      <h2 id="doubts">
        <span role="status">
          {open.length === 0 ? props.done : `还有 ${open.length} 处没有定`}
          {blocking > 0 ? `，其中 ${blocking} 处必须先定才能启用` : ''}
        </span>
      </h2>
      <div className="tally">
        <Segmented aria-label="筛选疑点" value={props.shown} options={options} onChange={props.onShow} />
        <Progress
          percent={Math.round((1 - open.length / props.doubts.length) * 100)}
          aria-label="定疑进度"
          style={{ maxWidth: 360 }}
        />
      </div>
    </>
  )
}

type ListProps = {
  readonly doubts: readonly DoubtView[]
  readonly current: DoubtView
  readonly onChoose: (key: string) => void
}

/** On a phone the list is a choice above the form. */
function PhoneList({ doubts, current, onChoose }: ListProps) {
  const options = doubts.map((doubt) => ({
    value: doubt.key,
    label: `${signOf(doubt)} ${doubt.name} ${placeOf(doubt)}`,
  }))
  return (
    <div className="narrow-only">
      <Select
        aria-label="选一处疑点"
        style={{ width: '100%' }}
        value={current.key}
        options={options}
        onChange={onChoose}
      />
    </div>
  )
}

function DoubtList(props: ListProps) {
  return (
    <ol className="doubt-list" aria-label="疑点">
      {props.doubts.map((doubt) => (
        <li key={doubt.key}>
          <button
            type="button"
            aria-current={doubt === props.current ? 'true' : undefined}
            onClick={() => props.onChoose(doubt.key)}
          >
            {signOf(doubt)} {doubt.name}
            <small>{placeOf(doubt)}</small>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Who moves on by keyboard, or hears the page, is taken to the next doubt; not when the page opens. */
function useFocusOnMove(key: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(key)
  useEffect(() => {
    if (before.current !== key) heading.current?.focus()
    before.current = key
  }, [key])
  return heading
}

const isOpen = ({ settled }: DoubtView): boolean => settled === null

/** The next open doubt in the order of the table, round to the first, but none of those that were settled just now; else the next one. */
function nextAfter(
  doubts: readonly DoubtView[],
  current: DoubtView,
  settled: readonly DoubtView[],
): DoubtView | undefined {
  const at = doubts.indexOf(current)
  const around = [...doubts.slice(at + 1), ...doubts.slice(0, at)]
  return around.find((each) => isOpen(each) && !settled.some(({ key }) => key === each.key)) ?? around[0]
}

function signOf(doubt: DoubtView): string {
  if (doubt.settled) return '✓ 已定'
  return doubt.isBlocking ? '！必须先定' : '○ 未定'
}

function placeOf({ where, said }: DoubtView): string {
  return (where.split('/').at(-1) || said).slice(0, 40)
}
