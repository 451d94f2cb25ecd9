import { periodOf } from '../durations.ts'
import { type Fact, type Found, type Row, row } from '../facts.ts'
import { everyOf, everyWord } from '../meanings.ts'
import { numberOf } from '../numerals.ts'

const DOING =
  '至少|最少|不少于|不低于|不得少于|更新|发布|公布|公开|公示|报送|上报|报备|一更|一报|一次|1次|巡查|自查|核对|检查|发稿|开展|各|分别|应|须|NUM条|NUM篇|NUM次|NUM期|发|编发|累计|推送|累积|要|需|达到|保持|内'

/** How often: 每周, 每5个月, 按季, 日均, 隔周, 一年一次. */
export const CADENCE: readonly Row[] = [
  row(
    '更新周期|更新频率|更新频次|周期|频率|频次|报送周期|报送频率 ：|为|是|不超过|不得超过|不低于|应为|按? DUR 一次?',
    (f) => everyOf(f.get('DUR')),
    '更新周期为一个月',
    'recurring publish every=P1M min=1 unit=次',
  ),
  row(
    '更新周期|更新频率|更新频次|报送周期|报送频率|报送频次|公开频率 ：|为|是|不低于|应为? 每? CAL $',
    (f) => everyWord(f.get('CAL')),
    '更新频率：季度',
    'recurring publish every=P3M min=1 unit=次',
  ),
  row(
    '每? 日|周|月|季|年 有 更新|新内容|新信息|更新内容|内容更新|信息更新|动态|信息|专题',
    (f) => [everyWord(f.text.replace('每', '')[0]!)!, { is: 'action', action: 'publish' }],
    '做到日有更新',
    'recurring publish every=P1D min=1 unit=次',
  ),
  row(
    '日日|天天|周周|月月|季季|年年',
    (f) => everyWord(f.text[0]!),
    '月月有更新',
    'recurring publish every=P1M min=1 unit=次',
  ),
  row(
    'DUR 之内|以内|内 至少|应|须|必须|要|应当|需? 有 新的? 更新|内容更新|信息更新|信息|内容',
    (f) => everyOf(f.get('DUR')),
    '政策文件栏目6个月内有更新',
    'recurring publish every=P6M min=1 unit=次 scope[政策文件栏目]',
  ),
  row(
    '^ 日|月|年|周 >更新|发布|报送|上报',
    (f) => everyWord(f.text),
    '月更新不少于10条',
    'recurring publish every=P1M min=10 unit=条',
  ),
  row(
    '工作日 每天|每日|均|都',
    { is: 'every', every: 'P1D', workdays: true },
    '工作日每天更新不少于2条',
    'recurring publish every=P1D min=2 unit=条 workdays',
  ),
  row(
    '每|每隔|每满|各 NUM? 个? CAL 度? 之内|以内|内?',
    every,
    '每5个月更新一次',
    'recurring publish every=P5M min=1 unit=次',
  ),
  row('每|每隔 NUM 个 多月', { is: 'human', reason: 'incomplete' }, '每3个多月更新一次', 'human incomplete'),
  row(
    '按|逐|分|以 CAL 为单位|为周期|度?',
    every,
    '按季度报送信息',
    'recurring report every=P3M min=1 unit=次 scope[信息]',
  ),
  row(`^ CAL 内? >${DOING}`, wordThenVerb, '季度更新一次', 'recurring publish every=P3M min=1 unit=次'),
  row(
    'NUM 个? CAL 内? >一更|一报|一查|一调度|一通报|一公开|一公示|一清|一巡查|一检查|一核对|一次|1次|两次|2次|三次',
    every,
    '一季度一更新',
    'recurring publish every=P3M min=1 unit=次',
  ),
  row('≥|>=|不少于|至少? NUM:n MEASURE /|／ 每? 个? CAL', rate, '≥2条/周', 'recurring publish every=P1W min=2 unit=条'),
  row('^ NUM:n MEASURE 每 个? CAL', rate, '2条每周', 'recurring publish every=P1W min=2 unit=条'),
  row('隔 CAL', (f) => everyWord(f.get('CAL'), 2), '隔周更新一次', 'recurring publish every=P2W min=1 unit=次'),
  row(
    '双 月|周|日 内?',
    (f) => everyWord(f.text[1]!, 2),
    '要闻栏目双月更新一次',
    'recurring publish every=P2M min=1 unit=次 scope[要闻栏目]',
  ),
  row(
    '平均|年平均|日平均|月平均|周平均 每 个? CAL 平均?',
    average,
    '平均每周不少于5条',
    'recurring publish every=P1W min=5 unit=条 avg',
  ),
  row('每 个? CAL 平均', average, '每月平均不少于8条', 'recurring publish every=P1M min=8 unit=条 avg'),
  row(
    '日|周|月|季|年|季度|每周|每月 均|平均',
    average,
    '日均更新不少于3条',
    'recurring publish every=P1D min=3 unit=条 avg',
  ),
  row(
    '全年|全年度|年度内|年度累计|全年累计|年累计|一年内|年内 >至少|不少于|不低于|更新|发布|累计|报送|NUM|被|开展|公开|信息|总|共|应|须|采',
    { is: 'every', every: 'P1Y' },
    '全年发布不少于24条',
    'recurring publish every=P1Y min=24 unit=条',
  ),
  row(
    '全年|全年度',
    { is: 'every', every: 'P1Y' },
    '全年稿件被市政府网采用15条',
    'recurring publish every=P1Y min=15 unit=条 count=adopted',
  ),
  row(
    '全月|当月累计|月累计|月内',
    { is: 'every', every: 'P1M' },
    '全月发布不少于4条',
    'recurring publish every=P1M min=4 unit=条',
  ),
  row(
    '上半年|下半年 各|应|须|需|要? >至少|不少于|不低于|NUM条|NUM篇|NUM次|NUM期|NUM场',
    { is: 'every', every: 'P6M' },
    '上半年至少3条，下半年至少3条',
    'recurring publish every=P6M min=3 unit=条',
  ),
  row(
    '下半年 >工作|计划|安排|重点|任务|打算',
    { is: 'covers', covers: 'next' },
    '每年6月30日前报送下半年工作安排',
    'recurring report every=P1Y min=1 unit=次 by=--06-30 covers=next scope[工作安排]',
  ),
  row(
    '上半年 、|和|及|、下半年|与 下半年',
    { is: 'every', every: 'P6M' },
    '上半年和下半年各更新一次',
    'recurring publish every=P6M min=1 unit=次',
  ),
  row(
    '两次|相邻两次|前后两次|每次? 信息|内容? 更新|发布? 的? 间隔|周期 最长|时间|期限? 不|不得|不能|不应|最长不|应不|原则上不 超过|大于|长于|超 DUR',
    (f) => everyOf(f.get('DUR')),
    '更新间隔不得超过14天',
    'recurring publish every=P14D min=1 unit=次',
  ),
  row(
    '不|不得|不能|不应|不可|不允许? 超过|超|连续|逾|满 DUR 及以上|以上|内|仍? 未|没有|不|无|无内容|未及时|未能 更新|发布|维护|信息更新|内容更新|及时更新',
    (f) => everyOf(f.get('DUR')),
    '首页栏目不得超过14天未更新',
    'recurring publish every=P14D min=1 unit=次 scope[首页栏目]',
  ),
  row(
    '每日|每天|每个工作日 CLOCK 前|之前|以前?',
    (f) => [
      { is: 'every', every: 'P1D', ...(/工作日/.test(f.text) && { workdays: true }) },
      { is: 'human', reason: 'unsupported' },
    ],
    '每日17时前更新',
    'recurring publish every=P1D min=1 unit=次; human unsupported',
  ),
]

function every(found: Found): Fact | null {
  const said = found.get('NUM')
  return everyWord(found.get('CAL'), said === '' ? 1 : numberOf(said))
}

/** 年度 and 季度 before a verb; not 年度报告, and 日 or 天 alone are no rhythm. */
function wordThenVerb(found: Found): Fact | null {
  return /^(日|天|年|月|小时|分钟|自然日|日历日|工作日|月份)$/.test(found.get('CAL'))
    ? null
    : everyWord(found.get('CAL'))
}

function average(found: Found): Fact | null {
  const word = found.get('CAL') || found.text.replace(/每|平?均/g, '')
  const period = periodOf(word)
  return period && { is: 'every', every: period.length, avg: true, ...(period.workdays && { workdays: true }) }
}

function rate(found: Found): readonly Fact[] | null {
  const period = periodOf(found.get('CAL'))
  if (!period) return null
  return [
    { is: 'every', every: period.length },
    { is: 'amount', min: numberOf(found.get('n')), unit: found.get('MEASURE') },
  ]
}
