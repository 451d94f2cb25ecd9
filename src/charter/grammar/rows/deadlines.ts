import { lengthOf, periodOf } from '../durations.ts'
import { type Fact, type Found, type Row, row } from '../facts.ts'
import { two } from '../meanings.ts'
import { numberOf } from '../numerals.ts'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const BEFORE = '之前|以前|前|内|底前|为止|止|截止'
const PREVIOUS = /次|翌|下|第二/

/** Until which day of a month, a quarter or a half-year. */
export const IN_PERIOD: readonly Row[] = [
  row(
    '每|每个|当 月 月初|初 前? NUM 个 工作日 内|前|之前',
    workday,
    '每月月初5个工作日内报送上月数据',
    'recurring report every=P1M min=1 unit=次 by=---05 workdays covers=previous scope[数据]',
  ),
  row(
    '每|每个|当|次 月 的? PART 左右|前后|上下',
    { is: 'by', by: null, every: 'P1M' },
    '每月15日左右更新',
    'recurring publish every=P1M min=1 unit=次; human incomplete',
  ),
  row(
    '每|每个 月 的? DAY 、|和|及|与 DAY:b 、|和|及? DAY:c? 前|各|分别?',
    (f) => [
      { is: 'every', every: 'P1M', times: f.get('c') === '' ? 2 : 3 },
      { is: 'human', reason: 'unsupported' },
    ],
    '每月1号和15号更新',
    'recurring publish every=P1M min=2 unit=次; human unsupported',
  ),
  row(
    '每|每个|下|次? 季度|季 的? 首月|第一个月|第1个月|末月|最后一个月 的? 前? NUM 个 工作日 之前|以前|内|前',
    quarterWorkday,
    '每季度首月5个工作日内公布上季度数据',
    'recurring publish every=P3M min=1 unit=次 by=Q1-05 workdays covers=previous scope[数据]',
  ),
  row(
    `每|每个|当|本|于每|各|按|逐 月 的? PART ${BEFORE}?`,
    (f) => monthly(f.get('PART')),
    '每月20日前报送本月信息',
    'recurring report every=P1M min=1 unit=次 by=---20 scope[信息]',
  ),
  row(
    `每|每个 月 的? DAY -|至|到|- DAY:b ${BEFORE}?`,
    (f) => monthly(f.get('b')),
    '每月1日至25日报送信息',
    'recurring report every=P1M min=1 unit=次 by=---25 scope[信息]',
  ),
  row(
    `月 PART ${BEFORE}`,
    (f) => monthly(f.get('PART')),
    '按月报送信息，月底前报送',
    'recurring report every=P1M min=1 unit=次 scope[信息] by=---31',
  ),
  row(
    `次|下|下一|下个|翌|次一 个? 月 份? 的? PART ${BEFORE}?`,
    (f) => monthly(f.get('PART'), 'previous'),
    '次月5日前公布上月招聘信息汇总',
    'recurring publish every=P1M min=1 unit=次 by=---05 covers=previous scope[招聘信息汇总]',
  ),
  row(
    '每|每个|当 月|季|季度|年|半年 年|月|季|度? 初|中 之前|以前|前|前后?',
    early,
    '每年年初发布年度重点工作',
    'recurring publish every=P1Y min=1 unit=次 scope[年度重点工作]; human incomplete',
  ),
  row(
    '年|月|季|季度|学期 初|中 之前|以前|前?',
    (f) => (/[月季期]中/.test(f.text) && !/前$/.test(f.text) ? null : early(f)),
    '年初发布工作要点',
    'recurring publish every=P1Y min=1 unit=次 scope[工作要点]; human incomplete',
  ),
  row(
    '每|每个|次|下|当? 月 份? 前|的前|第 NUM 个 工作日 内|前|之前?',
    (f) => workday(f),
    '每月前5个工作日内报送上月数据',
    'recurring report every=P1M min=1 unit=次 by=---05 workdays covers=previous scope[数据]',
  ),
  row(
    '每|次|下|每个 月 份? NUM 个 工作日 内|前|之前',
    (f) => workday(f),
    '次月5个工作日内报送上月数据',
    'recurring report every=P1M min=1 unit=次 by=---05 workdays covers=previous scope[数据]',
  ),
  row(
    `每|下|次|下一|各|于每|按|于? 个? 季度|季 的? 首月|首个月|第一个月|第1个月|初月|第二个月|第2个月|次月|第三个月|第3个月|末月|最后一个月|尾月|月首 的|份? PART? ${BEFORE}?`,
    quarterly,
    '每季度第一个月12日前公布上季度用工监测季报',
    'recurring publish every=P3M min=1 unit=次 by=Q1-12 covers=previous scope[用工监测季报]',
  ),
  row(
    `每|每个|于每|本|当|各|按? 季度|季 末|底|终|末月 PART? ${BEFORE}?`,
    quarterly,
    '于每季末前报送自查报告',
    'recurring report every=P3M min=1 unit=次 by=Q3-31 scope[自查报告]',
  ),
  row(
    '每|每个|次|下 季度|季 DAY 之前|以前|前',
    { is: 'by', by: null, every: 'P3M' },
    '每季度10日前报送信息',
    'recurring report every=P3M min=1 unit=次 scope[信息]; human incomplete',
  ),
  row(
    `每|每个|上|下|按 半年度|半年 的? 首月|第一个月|末月|最后一个月|末|底 的? PART? ${BEFORE}?`,
    halfYearly,
    '每半年末前更新一次',
    'recurring publish every=P6M min=1 unit=次 by=H6-31',
  ),
  row('DAY -|至|到 DAY:b', { is: 'by', by: null }, '20日至25日报送信息', 'human incomplete'),
  row(
    'DAY 之前|以前|前 !发布预告|召开',
    (f) => ({ is: 'by', by: `---${two(numberOf(f.get('DAY').slice(0, -1)))}`, bareDate: true }),
    '按月报送信息，25日前报送',
    'recurring report every=P1M min=1 unit=次 scope[信息] by=---25',
  ),
]

/** 季度结束后10日内, 月后5个工作日内, 年度终了后1个月内. */
export const CLOSING: readonly Row[] = [
  row(
    '每|每个|各? 季度|季|月度|月|年度|年|半年度|半年 终了|结束|期满 后? 的? 次月|下月|首月|下一个月|第一个月 PART 之前|以前|前|内?',
    afterPeriod,
    '季度终了后次月15日前公布',
    'recurring publish every=P3M min=1 unit=次 by=Q1-15 covers=previous',
  ),
  row(
    '每|每个|各? CAL 终了|结束|期满|期末|完结|末? 之后|以后|后 的? DUR 之内|以内|内?',
    closing,
    '季度结束后10日内公开该季度统计数据',
    'recurring publish every=P3M min=1 unit=次 within=P10D covers=previous scope[统计数据]',
  ),
]

/** Until which day of the year, once a year or once for all. */
export const DATES: readonly Row[] = [
  row('年内|本年内|今年内|年度内 >完成|整改|建成|上线', { is: 'by', by: null }, '年内完成栏目整改', 'human incomplete'),
  row(
    `NUM:y 年 MONTH 月 PART ${BEFORE}?`,
    oneOff,
    '2025年9月30日前完成栏目信息补录',
    'recurring publish min=1 unit=次 by=2025-09-30 scope[栏目信息]',
  ),
  row(`NUM:y 年 MONTH 月 份? ${BEFORE}`, oneOff, '2026年6月前完成信息补录', 'human incomplete'),
  row(
    `NUM:y 年 底|末|年底 ${BEFORE}?`,
    oneOff,
    '2026年底前完成信息补录',
    'recurring publish min=1 unit=次 by=2026-12-31',
  ),
  row(
    `每年|每年度|当年|年度 的|于? MONTH 月 份? PART ${BEFORE}?`,
    (f) => yearly(f),
    '每年3月31日前公开上一年度绩效评价报告',
    'recurring publish every=P1Y min=1 unit=次 by=--03-31 covers=previous scope[绩效评价报告]',
  ),
  row(
    `次年|翌年|下一年|下年|下一年度|第二年|次年度|下年度|来年 的? MONTH 月 份? PART ${BEFORE}?`,
    (f) => yearly(f),
    '信息公开年报，一年更新一次（次年1月底前）',
    'recurring publish every=P1Y min=1 unit=次 scope[信息公开年报] by=--01-31 covers=previous',
  ),
  row(
    '每年|次年|翌年|下一年|第二年|每年度|来年|当年 的|于? MONTH 月 份? 之前|以前|前',
    { is: 'by', by: null, every: 'P1Y' },
    '次年3月份前公开年度报告',
    'recurring publish every=P1Y min=1 unit=次 scope[年度报告]; human incomplete',
  ),
  row(
    '每年|次年|翌年|下一年|第二年|每年度|来年 的|于|在? MONTH 月 份? 内|中|期间|底?',
    (f) => yearly(f),
    '每年4月份公开预算',
    'recurring publish every=P1Y min=1 unit=次 by=--04-30 scope[预算]',
  ),
  row(
    `MONTH 月 份? PART ${BEFORE}?`,
    (f) => bare(f),
    '法治政府建设情况报告每年更新一次（1月15日前）',
    'recurring publish every=P1Y min=1 unit=次 scope[法治政府建设情况报告] by=--01-15',
  ),
  row('MONTH 月 份? 之前|以前|前', { is: 'by', by: null, bareDate: true }, '6月前完成更新', 'human incomplete'),
  row(
    '今年|本年|本年度|年内 MONTH 月 份? PART? 之前|以前|前?',
    { is: 'by', by: null },
    '今年6月底前完成更新',
    'human incomplete',
  ),
  row(
    '每年|当年|每年度|本年|年度? 年底|年末|年终|岁末|底 之前|以前|前|止?',
    (f) => (f.text === '底' || f.text === '底前' ? null : { is: 'by', by: '--12-31', every: 'P1Y' }),
    '年底前完成年度目录更新',
    'recurring publish every=P1Y min=1 unit=次 by=--12-31 scope[年度目录]',
  ),
  row(
    '每年|每年度 上半年 内|之前|前|结束前|底前?',
    { is: 'by', by: '--06-30', every: 'P1Y' },
    '每年上半年公开预算',
    'recurring publish every=P1Y min=1 unit=次 by=--06-30 scope[预算]',
  ),
  row(
    '每年|每年度|次年|当年 第? 一|二|三|四|1|2|3|4 季度 内|末|底|末前|底前|前|结束前?',
    quarterOfYear,
    '每年一季度内公布工作要点',
    'recurring publish every=P1Y min=1 unit=次 by=--03-31 scope[工作要点]',
  ),
]

/** Months by name that stand at equal distance: 3、6、9、12月的22日前. */
export const LISTED_MONTHS: readonly Row[] = [
  row(
    `每年|按季|于|在|每季度? 于|在|的? MONTH:a 月? PART:z? 、|，|和|及 MONTH:b 月? 、|，|和|及 MONTH:c 月? 、|，|和|及 MONTH:d 月 份? 的? PART? ${BEFORE}?`,
    (f) => listed(f, ['a', 'b', 'c', 'd']),
    '季报类信息于3、6、9、12月的22日前上报',
    'recurring report every=P3M min=1 unit=次 by=Q3-22 scope[季报类]',
  ),
  row(
    `每年|每半年|于|在? 于|在|的? MONTH:a 月? PART:z? ${BEFORE}? 、|，|和|及|与|以及 次年? MONTH:b 月 份? 的? PART? ${BEFORE}?`,
    (f) => listed(f, ['a', 'b']),
    '每年6月底和12月底前各更新一次',
    'recurring publish every=P6M min=1 unit=次 by=H6-31',
  ),
]

function dayOf(part: string): string | null {
  if (/底|末|下旬|最后/.test(part)) return '31'
  if (/上旬/.test(part)) return '10'
  if (/中旬/.test(part)) return '20'
  const day = numberOf(part.replace(/[日号]/, ''))
  return day >= 1 && day <= 31 ? two(day) : null
}

function monthly(part: string, covers?: 'previous'): Fact {
  const day = dayOf(part)
  return { is: 'by', by: day && `---${day}`, every: 'P1M', ...(covers && { covers }) }
}

function early(found: Found): Fact {
  const every = periodOf(/月/.test(found.text) ? '月' : /季/.test(found.text) ? '季' : '年')!.length
  return { is: 'by', by: null, ...(/每|当/.test(found.text) || every === 'P1Y' ? { every } : {}) }
}

function workday(found: Found): Fact {
  const by = `---${two(numberOf(found.get('NUM')))}`
  return { is: 'by', by, every: 'P1M', workdays: true, ...(PREVIOUS.test(found.text) && { covers: 'previous' }) }
}

function quarterly(found: Found): Fact | null {
  const { text } = found
  const month = /首|第一|第1|初月/.test(text) ? 1 : /第二|第2|季度?次月/.test(text) ? 2 : 3
  const part = found.get('PART')
  const day = part === '' ? (/[末底终]/.test(text) || /前|内/.test(text) ? '31' : null) : dayOf(part)
  if (part === '' && !/[末底终]$|前$|内$|月$/.test(text)) return null
  const previous = /^(于|按)?(下|次)/.test(text)
  const by = part === '' && /首|第|初|次月|末月|最后/.test(text) ? monthOnly(text, month) : day && `Q${month}-${day}`
  return { is: 'by', by, every: 'P3M', ...(previous && { covers: 'previous' }) }
}

function quarterWorkday(found: Found): Fact {
  const month = /首|第一|第1/.test(found.text) ? 1 : 3
  return { is: 'by', by: `Q${month}-${two(numberOf(found.get('NUM')))}`, every: 'P3M', workdays: true }
}

/** 每季度首月内 ends with the month; 每季度首月前 is not a day anybody can name. */
const monthOnly = (text: string, month: number): string | null =>
  /前$/.test(text) && !/末月前$/.test(text) ? null : `Q${month}-31`

function halfYearly(found: Found): Fact {
  const first = /首月|第一个月/.test(found.text)
  const day = found.get('PART') === '' ? '31' : dayOf(found.get('PART'))
  return { is: 'by', by: day && `H${first ? 1 : 6}-${day}`, every: 'P6M' }
}

function closing(found: Found): Fact | null {
  const every = periodOf(found.get('CAL'))
  const within = lengthOf(found.get('DUR'))
  if (!every || !within || /小时|分钟|工作日|天|^日/.test(found.get('CAL'))) return null
  return { is: 'closing', every: every.length, within: within.length, ...(within.workdays && { workdays: true }) }
}

/** 季度终了后次月15日前: the 15th of the first month of the next. */
function afterPeriod(found: Found): Fact | null {
  const day = dayOf(found.get('PART'))
  if (/^(每|每个|各)?半?年/.test(found.text))
    return day && !/半/.test(found.text) ? { is: 'by', by: `--01-${day}`, every: 'P1Y', covers: 'previous' } : null
  const quarter = /季/.test(found.text)
  return {
    is: 'by',
    by: day && (quarter ? `Q1-${day}` : `---${day}`),
    every: quarter ? 'P3M' : 'P1M',
    covers: 'previous',
  }
}

function monthDay(month: number, part: string): string | null {
  const day = part === '' ? '31' : dayOf(part)
  const last = MONTH_DAYS[month - 1]
  return day === null || last === undefined ? null : `${two(month)}-${two(Math.min(Number(day), last))}`
}

function yearly(found: Found): Fact {
  const date = monthDay(numberOf(found.get('MONTH')), found.get('PART'))
  return { is: 'by', by: date && `--${date}`, every: 'P1Y', ...(PREVIOUS.test(found.text) && { covers: 'previous' }) }
}

function bare(found: Found): Fact {
  const date = monthDay(numberOf(found.get('MONTH')), found.get('PART'))
  return { is: 'by', by: date && `--${date}`, bareDate: true }
}

function oneOff(found: Found): Fact | null {
  const year = numberOf(found.get('y'))
  if (year < 1000) return null
  const month = found.get('MONTH') === '' ? 12 : numberOf(found.get('MONTH'))
  if (found.get('PART') === '' && found.get('MONTH') !== '' && /前$/.test(found.text)) return { is: 'by', by: null }
  const date = monthDay(month, found.get('PART'))
  return { is: 'by', by: date && `${year}-${date}`, exact: true }
}

function quarterOfYear(found: Found): Fact {
  const quarter = numberOf(/[一二三四1234]/.exec(found.text.replace(/每年度?|次年|当年/, ''))![0])
  const date = monthDay(quarter * 3, '')
  const early = /季度前$/.test(found.text)
  return {
    is: 'by',
    by: early ? null : `--${date}`,
    every: 'P1Y',
    ...(PREVIOUS.test(found.text) && { covers: 'previous' }),
  }
}

function listed(found: Found, names: readonly string[]): Fact | null {
  const months = names.map((name) => numberOf(found.get(name)))
  const step = months[1]! - months[0]!
  const even = months.every((month, i) => i === 0 || month - months[i - 1]! === step)
  if (!even || step * names.length !== 12) return null
  const part = found.get('PART') || found.get('z')
  const day = part === '' ? '31' : dayOf(part)
  return { is: 'by', by: day && `${names.length === 4 ? 'Q' : 'H'}${months[0]}-${day}`, every: `P${step}M` }
}
