import { bare, listed, oneOff, quarterOfYear, yearly } from '../dates.ts'
import { BEFORE } from '../days.ts'
import { type Row, row } from '../facts.ts'

/** Until which day of the year, once a year or once for all. */
export const DATES: readonly Row[] = [
  row(
    '每年|次年|每年度|每年的|次年的 BLANK 月 份? BLANK:b? 日|号|底? 之前|以前|前',
    { is: 'by', by: null, every: 'P1Y' },
    '每年__月__日前公布上年度决算',
    'recurring publish every=P1Y min=1 unit=次 covers=previous scope[决算]; human incomplete',
  ),
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
    '第? 一|二|三|四 季度 末|底|结束 之前|以前|前',
    (f) => ({ ...quarterOfYear(f), bareDate: true }),
    '第一季度末前公布上年度预算',
    'recurring publish every=P1Y min=1 unit=次 by=--03-31 covers=previous scope[预算]',
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
