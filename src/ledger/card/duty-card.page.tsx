import { Select } from 'antd'
import { useLocation, useParams } from 'wouter'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { PageHead, PastBanner } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/ledger/card/card.css'
import { CardActions } from '#/ledger/card/card-actions.page.tsx'
import { CardClause } from '#/ledger/card/card-clause.page.tsx'
import { CardDue } from '#/ledger/card/card-due.page.tsx'
import { CardEvidence } from '#/ledger/card/card-evidence.page.tsx'
import { CardHistory } from '#/ledger/card/card-history.page.tsx'
import { CardPeople } from '#/ledger/card/card-people.page.tsx'
import type { DutyCardAnswer } from '#/ledger/card/card-wire.ts'
import { type AsOf, pastWords, useAsOf } from '#/ledger/duties/as-of.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'
import { stateWords } from '#/ledger/standing-words.ts'
import { daysWords } from '#/ledger/table/table-filter.ts'

/** The card as a page of its own: `/duties/:id`. */
export function DutyCardPage() {
  const { id = '' } = useParams<{ id: string }>()
  const [asOf, choose] = useAsOf()
  const [, go] = useLocation()
  return (
    <>
      <PageHead title="任务卡" />
      <DutyCard
        id={decodeURIComponent(id)}
        asOf={asOf}
        onOpen={(duty) => go(`/duties/${encodeURIComponent(duty)}`)}
        onToday={() => choose({})}
      />
    </>
  )
}

type CardProps = {
  readonly id: string
  readonly asOf: AsOf
  readonly onOpen: (duty: string) => void
  readonly onToday?: () => void
}

/** Everything about one duty, and what can be done for it. */
export function DutyCard({ id, asOf, onOpen, onToday }: CardProps) {
  const query = useAsk<DutyCardAnswer>(addressOf(`/api/duties/${encodeURIComponent(id)}`, asOf))
  return <Loaded query={query}>{(card) => <Card card={card} onOpen={onOpen} onToday={onToday} />}</Loaded>
}

function Card(props: {
  readonly card: DutyCardAnswer
  readonly onOpen: (duty: string) => void
  readonly onToday: (() => void) | undefined
}) {
  const { card, onOpen, onToday } = props
  const { duty, on, known, isPast } = card
  const words = pastWords(on, known)
  return (
    <article className="card" aria-label={`任务卡：${duty.path.join(' › ')}`}>
      {isPast && onToday ? <PastBanner words={words} onBack={onToday} /> : null}
      {isPast && !onToday ? (
        <p className="past-banner" role="status">
          <strong>◷ {words}</strong>
        </p>
      ) : null}
      <header className="card-head">
        <h2>{[...duty.path, ...duty.scope].join(' › ')}</h2>
        {card.formerly.length > 0 ? (
          <p className="card-note">原名：{card.formerly.join('；')}。更名前后连续计时。</p>
        ) : null}
        <p>
          {duty.units.join('、')}
          {duty.share === 'jointly' && duty.units.length > 1 ? '（共同负责）' : ''}　{duty.name}
        </p>
        <p>
          <StandingTag is={duty.is} words={duty.words} />
          {card.why.length > 0 ? <span className="card-why">{card.why.join('；')}</span> : null}
        </p>
        <Siblings card={card} onOpen={onOpen} />
      </header>
      {isPast ? null : <CardActions card={card} />}
      <CardClause card={card} />
      <CardDue card={card} />
      <CardHistory card={card} />
      <CardEvidence card={card} />
      <CardPeople card={card} />
    </article>
  )
}

/** The other duties of the column: one cell of the table often holds several. */
function Siblings({ card, onOpen }: { readonly card: DutyCardAnswer; readonly onOpen: (duty: string) => void }) {
  if (card.siblings.length < 2) return null
  const options = card.siblings.map((each) => ({
    value: each.id,
    label: `${stateWords[each.is]}${daysWords(each)}　${each.units.join('、')}　${each.name}：${each.clause}`,
  }))
  return (
    <p className="no-print">
      <Select
        aria-label={`本栏目共 ${card.siblings.length} 项任务，选一项`}
        className="card-siblings"
        showSearch={{ optionFilterProp: 'label' }}
        value={card.duty.id}
        options={options}
        onChange={onOpen}
      />
      <span className="card-note">本栏目共 {card.siblings.length} 项任务，可在此切换</span>
    </p>
  )
}
