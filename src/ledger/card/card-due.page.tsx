import { dayWords, weekdayWord } from '#/calendar/words.ts'
import type { DutyCardAnswer, StripDay } from '#/ledger/card/card-wire.ts'

/** The two lines and how the next due day came about, day by day where working days were counted. */
export function CardDue({ card }: { readonly card: DutyCardAnswer }) {
  const { duty, basis, red, next, count, forecast } = card
  return (
    <section aria-labelledby="card-due">
      <h3 id="card-due">期限</h3>
      <dl className="card-lines">
        <dt>表内线</dt>
        <dd>
          {duty.due
            ? `${duty.due}${duty.provisional ? '（暂估：那一年的放假通知还没有载入）' : ''} 前`
            : '目前没有到期日'}
          {next && next !== duty.due ? `；下一次 ${next}` : ''}
          {count ? `；本期应完成 ${count.need}，已完成 ${count.done}` : ''}
        </dd>
        {basis ? <Basis basis={basis} /> : null}
        <dt>红线</dt>
        <dd>
          {red
            ? `${red.className}：${red.words}${red.breachOn ? `，即 ${red.breachOn} 起` : ''}（${red.source}${red.isToCheck ? '，待核' : ''}）`
            : '全国检查指标对本条没有规定天数'}
        </dd>
        <dt>预测</dt>
        <dd>
          {forecast
            ? `照近来约 ${forecast.rhythmDays} 天一次的节奏，下次更新约在 ${forecast.expected}，会错过 ${forecast.due} 的期限（过去一年这样的预测 ${forecast.tries} 次中 ${forecast.right} 次说对）`
            : '照现在的节奏，未来三个月没有看出会超期；更新太少或按事项办理的不作预测'}
        </dd>
      </dl>
      {basis?.strip ? <Strip days={basis.strip} /> : null}
    </section>
  )
}

function Basis({ basis }: { readonly basis: NonNullable<DutyCardAnswer['basis']> }) {
  return (
    <>
      <dt>怎么算的</dt>
      <dd>
        {basis.words}
        {basis.period ? `；本期 ${basis.period.from} 至 ${basis.period.to}` : ''}
      </dd>
    </>
  )
}

/** Every day of the count: its number where it counted, else why not. */
function Strip({ days }: { readonly days: readonly StripDay[] }) {
  let counted = 0
  const numbered = days.map((day) => ({ ...day, number: day.counted ? ++counted : null }))
  const notices = [...new Set(days.flatMap(({ notice }) => notice ?? []))]
  return (
    <>
      <ol className="strip" aria-label="逐日计算">
        {numbered.map(({ date, number, why }) => (
          <li
            key={date}
            className={number === null ? 'strip-rest' : 'strip-counted'}
            title={`${date} ${dayWords[why]}`}
          >
            <span>{date.slice(5)}</span>
            <span>{weekdayWord(Temporal.PlainDate.from(date))}</span>
            <strong>{number === null ? markOf(why) : `第${number}`}</strong>
          </li>
        ))}
      </ol>
      <p className="card-note">
        “第几”是第几个计入的工作日；“休”是周末或放假，不计；“起”是起算日，不计入
        {notices.length > 0 ? `。依据：${notices.join('、')}` : ''}
      </p>
    </>
  )
}

function markOf(why: StripDay['why']): string {
  return why === 'start' ? '起' : '休'
}
