import { Type } from 'typebox'
import { dayKindOf } from '#/calendar/work-calendar.ts'
import { type Due, duesBetween } from '#/ledger/dues/dues-between.ts'
import { type DueRow, DuesMonth } from '#/ledger/dues/dues-wire.ts'
import type { Duty } from '#/ledger/duty.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const Month = Type.Object({
  month: Type.String({ pattern: '^(199\\d|20\\d\\d)-(0[1-9]|1[0-2])$', description: '如 2026-03' }),
})

/** 日历: what falls due on each day of a month, and which days are worked. */
export function duesRoutes(app: App, office: Office): void {
  app.get(
    '/api/ledger/dues',
    {
      config: { right: 'ledger.read' },
      schema: {
        tags: ['台账 ledger'],
        querystring: Month,
        response: { 200: DuesMonth },
        summary: '一个月里每天到期的任务，以及放假、调休',
      },
    },
    async ({ query: { month } }) => duesMonth(office, Temporal.PlainYearMonth.from(month)),
  )
}

/** Under the table that is in force today: what an older one asked for in that month is in the ledger of its days. */
async function duesMonth(office: Office, month: Temporal.PlainYearMonth): Promise<DuesMonth> {
  const { ledger, ground } = await ledgerAtOffice(office)
  const today = todayOf(office)
  const from = month.toPlainDate({ day: 1 })
  const to = from.add({ days: month.daysInMonth - 1 })
  const byDay = Map.groupBy(duesBetween(ledger, { from, to, today }), ({ on }) => on.toString())
  const days = Array.from({ length: month.daysInMonth }, (_, index) => from.add({ days: index }))
  return {
    month: month.toString(),
    today: today.toString(),
    notice: ground.calendar.get(month.year)?.notice ?? null,
    days: days.map((day) => ({
      day: day.toString(),
      kind: dayKindOf(day, ground.calendar),
      dues: (byDay.get(day.toString()) ?? []).map((due) => rowOf(due, ledger.duties[due.duty]!)),
    })),
  }
}

function rowOf({ is, case: about, provisional }: Due, { id, path, units, clause }: Duty): DueRow {
  return { id, path: [...path], units: [...units], clause, is, case: about, provisional }
}
