import { type Fact, type Found, type Row, row } from '../facts.ts'
import { clockOf, everyWord, weekdayOf } from '../meanings.ts'

/** On which day of the week: 每周五下午5时前, 逢周一. */
export const WEEKDAYS: readonly Row[] = [
  row(
    '每|逢|每逢|每个|于每 周|星期|礼拜 WEEKDAY !MEASURE CLOCK? 之前|以前|前?',
    (f) => onWeekday(f),
    '每周五下午5时前报送本周运维情况',
    'recurring report every=P1W min=1 unit=次 by=W5T17:00 scope[运维情况]',
  ),
  row(
    '周|星期 WEEKDAY !MEASURE|更|报|年 CLOCK? 之前|以前|前',
    (f) => onWeekday(f),
    '每周报送信息，周四前报',
    'recurring report every=P1W min=1 unit=次 scope[信息] by=W4',
  ),
  row(
    '下|次|翌 个? 周|星期 WEEKDAY CLOCK? 之前|以前|前?',
    (f) => onWeekday(f, 'previous'),
    '下周一前报送上周运维情况',
    'recurring report every=P1W min=1 unit=次 by=W1 covers=previous scope[运维情况]',
  ),
  row(
    '每|逢|每逢 周|星期 WEEKDAY 、|和|及|与 周|星期? WEEKDAY:b 、|和|及|与? 周|星期? WEEKDAY:c? !MEASURE',
    (f) => ({ is: 'every', every: 'P1W', times: f.get('c') === '' ? 2 : 3 }),
    '每周一、三、五更新',
    'recurring publish every=P1W min=3 unit=次',
  ),
  row(
    '每周|每星期 末|底 之前|以前|前?',
    { is: 'every', every: 'P1W', by: 'W7' },
    '每周末前报送信息',
    'recurring report every=P1W min=1 unit=次 by=W7 scope[信息]',
  ),
]

/** A period alone in its cell: 月报, 季度, 半年. */
export const BARE_PERIODS: readonly Row[] = [
  row(
    '^ 日|周|旬|月|季|季度|半年|年|双周|双月|半月|月度|年度 报|更|更新 $',
    (f) => everyWord(f.text.replace(/报$|更新?$/, '')),
    '月更',
    'recurring publish every=P1M min=1 unit=次',
    '更新频率',
  ),
]

function onWeekday(found: Found, covers?: 'previous'): readonly Fact[] {
  const clock = clockOf(found.get('CLOCK'))
  const by = `W${weekdayOf(found.get('WEEKDAY'))}${clock === null ? '' : `T${clock}`}`
  const day: Fact = { is: 'every', every: 'P1W', by, ...(covers && { covers }) }
  return found.get('CLOCK') !== '' && clock === null ? [day, { is: 'human', reason: 'incomplete' }] : [day]
}
