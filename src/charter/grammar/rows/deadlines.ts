import {
  afterPeriod,
  BEFORE,
  closing,
  early,
  halfYearly,
  lastWorkday,
  monthly,
  quarterly,
  quarterWorkday,
  workday,
} from '../days.ts'
import { type Row, row } from '../facts.ts'
import { two } from '../meanings.ts'
import { numberOf } from '../numerals.ts'

/** Until which day of a month, a quarter or a half-year. */
export const IN_PERIOD: readonly Row[] = [
  row(
    '每|每个|次|当 月|季度|季 的|首月|末月|第一个月? BLANK? 日|号 之前|以前|前',
    (f) => ({ is: 'by', by: null, every: /季/.test(f.text) ? 'P3M' : 'P1M' }),
    '每月　日前报送信息',
    'recurring report every=P1M min=1 unit=次 scope[信息]; human incomplete',
  ),
  row(
    '每|每个 月|季|季度|周|年|半年 的? 最后 一|1|NUM 个? 工作日|周 之前|以前|前|内?',
    lastWorkday,
    '每月最后一个工作日前报送信息',
    'recurring report every=P1M min=1 unit=次 scope[信息]; human incomplete',
  ),
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
    '每|每个|次|下|当|下个? 月 份? 的? 前|第|首|头 NUM? 个 工作日 内|前|之前|以前?',
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
    '每|每个|各? CAL 终了|结束 的? DUR 之内|以内|内',
    closing,
    '季度终了二十日内公布运行分析',
    'recurring publish every=P3M min=1 unit=次 within=P20D covers=previous scope[运行分析]',
  ),
  row(
    '每|每个|各? CAL 终了|结束|期满|期末|完结|末? 之后|以后|后 的? DUR 之内|以内|内?',
    closing,
    '季度结束后10日内公开该季度统计数据',
    'recurring publish every=P3M min=1 unit=次 within=P10D covers=previous scope[统计数据]',
  ),
]
