/** 今天14:32, 3月5日14:32, 2025年3月5日14:32: a moment as people say it, in Beijing time. */
export function when(moment: string): string {
  const then = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Shanghai')
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' })
  if (then.toPlainDate().equals(today)) return `今天${time}`
  const day = `${then.month}月${then.day}日`
  return then.year === today.year ? `${day}${time}` : `${then.year}年${day}`
}
