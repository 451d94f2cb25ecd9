import { Nothing } from '#/desk/states.page.tsx'
import { dueLooks } from '#/ledger/dues/due-words.ts'
import type { DueRow, DueState } from '#/ledger/dues/dues-wire.ts'
import { OpenDuty } from '#/ledger/open-duty.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'

/** The duties due on a day, the gravest first. */
export function DayDues({ day, dues }: { readonly day: string; readonly dues: readonly DueRow[] }) {
  if (dues.length === 0) return <Nothing words="这一天没有到期的任务，可以看别的日子。" />
  const order = Object.keys(dueLooks) as readonly DueState[]
  const sorted = dues.toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
  return (
    <ul className="cards" aria-label={`${day} 到期的任务`}>
      {sorted.map((due) => (
        <li key={`${due.id} ${due.case ?? ''}`}>
          <StandingTag is={dueLooks[due.is].mark} words={dueLooks[due.is].words} />
          {due.provisional ? ' 暂估' : ''}
          <dl>
            <Line name="栏目" words={due.path.join(' › ')} />
            <Line name="单位" words={due.units.join('、')} />
            <Line name="要求" words={due.clause} />
            {due.case === null ? null : <Line name="事项" words={due.case} />}
          </dl>
          <OpenDuty id={due.id} words="打开任务卡" about={due.path.join(' › ')} />
        </li>
      ))}
    </ul>
  )
}

function Line({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}
