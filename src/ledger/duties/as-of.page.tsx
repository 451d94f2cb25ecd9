import { Button } from 'antd'
import { useSearchParams } from 'wouter'
import { DayField } from '#/calendar/day-field.page.tsx'

/** The day a screen shows; absent: today. `known`: as it was known at the end of that day. */
export type AsOf = { readonly on?: string; readonly known?: string }

/** The day in the address, so that a screen of the past can be sent to somebody; and how to choose another. */
export function useAsOf(): readonly [asOf: AsOf, choose: (asOf: AsOf) => void] {
  const [query, setQuery] = useSearchParams()
  const on = query.get('on')
  const known = query.get('known')
  const choose = (next: AsOf) =>
    setQuery((now) => {
      for (const name of ['on', 'known'] as const) {
        if (next[name]) now.set(name, next[name])
        else now.delete(name)
      }
      return now
    })
  return [{ ...(on && { on }), ...(known && { known }) }, choose]
}

/** What a screen of the past says about itself. */
export function pastWords(on: string, known: string | null): string {
  const judged = known === null ? '按现在知道的算' : `按 ${known} 当天知道的算，当天还没有的定疑、天数、通知也不算`
  return `您看到的是过去：${on} 的情况（${judged}），不是今天的。不能在这里办理。`
}

/** Picks the day a screen shows; of a day before today also whether what became known later counts. */
export function DayPicker(props: {
  readonly today: string
  readonly asOf: AsOf
  readonly onChoose: (asOf: AsOf) => void
}) {
  const { today, asOf, onChoose } = props
  const on = asOf.on ?? today
  const isPast = on < today || asOf.known !== undefined
  return (
    <fieldset className="day-picker no-print">
      <legend>看哪一天</legend>
      <DayField label="看哪一天的情况" value={on} max={today} onChange={(day) => onChoose({ ...asOf, on: day })} />
      {isPast ? <KnownUntil today={today} on={on} known={asOf.known ?? ''} onChoose={onChoose} /> : null}
    </fieldset>
  )
}

function KnownUntil(props: {
  readonly today: string
  readonly on: string
  readonly known: string
  readonly onChoose: (asOf: AsOf) => void
}) {
  const { today, on, known, onChoose } = props
  return (
    <>
      <DayField
        label="只算到这天为止知道的"
        value={known}
        max={today}
        onChange={(day) => onChoose({ on, known: day })}
      />
      <Button onClick={() => onChoose({ on, known: on })}>只算当天知道的</Button>
      <Button onClick={() => onChoose({ on })}>算上后来知道的</Button>
    </>
  )
}
