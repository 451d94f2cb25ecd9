import { type Fact, type Found, type Row, row } from '../facts.ts'
import { numberOf } from '../numerals.ts'

/** How many: 2条, 3至5篇, 至少, 不超过, 若干. */
export const AMOUNTS: readonly Row[] = [
  row(
    '每次|每期|每篇|每场|每批|每条 至少|不少于|不低于|应|须|要|发布|更新|报送|不得少于? 至少|不少于|不低于|不得少于? NUM MEASURE 以上?',
    { is: 'human', reason: 'unsupported' },
    '每周不少于3次，每次不少于2条',
    'recurring publish every=P1W min=3 unit=次; human unsupported',
  ),
  row(
    '含 NUM MEASURE|本数 $',
    { is: 'filler' },
    '每月报送3条以上（含3条）信息',
    'recurring report every=P1M min=3 unit=条 scope[信息]',
  ),
  row(
    'APPROX !部门 个? MEASURE|工作日|天|周|星期|月|年|小时 之内|以内|内?',
    { is: 'human', reason: 'incomplete' },
    '每周更新三五条',
    'human incomplete',
  ),
  row(
    '每 APPROX 个? 工作日|天|日|周|星期|月|年 内?',
    { is: 'human', reason: 'incomplete' },
    '每两三天更新一次',
    'human incomplete',
  ),
  row(
    '每 NUM >更新|发布|报送|公开|公布|至少|内|，|上报|巡查|自查',
    { is: 'human', reason: 'incomplete' },
    '每5更新一次',
    'human incomplete',
  ),
  row(
    '≥|>=|约|近|满|达|共|计? NUM 余? MEASURE 及以上|以上|左右|上下|及以上的|以上的|起|以内?',
    amount,
    '每个工作日更新4条以上',
    'recurring publish every=P1D min=4 unit=条 workdays',
  ),
  row(
    'NUM:lo MEASURE? -|至|到|、 NUM:hi MEASURE:b 左右|以内|之间?',
    between,
    '每周更新3至5条',
    'recurring publish every=P1W min=3 max=5 unit=条',
  ),
  row(
    '超过|多于|高于|大于|> NUM MEASURE',
    (f) => ({ is: 'amount', min: numberOf(f.get('NUM')) + 1, unit: unitOf(f) }),
    '每周更新超过3条',
    'recurring publish every=P1W min=4 unit=条',
  ),
  row(
    '不|不得|不能|不应|最多不|应不|一般不 超过|多于|高于|大于 NUM MEASURE',
    most,
    '每周至少更新1条，每周不超过8条',
    'recurring publish every=P1W min=1 unit=条 max=8',
  ),
  row('至多|最多|上限为|≤|<= NUM MEASURE', most, '每月更新至多4条', 'recurring publish every=P1M max=4 unit=条'),
  row(
    '至少|不少于|不低于|不得少于|不得低于|不应少于|最少|不小于|不能少于|起码|不应低于|应不少于|达到|应达|达|不下于|保证|确保|保底|不得小于|须达',
    { is: 'bound', side: 'min' },
    '每月至少发布3篇调研信息',
    'recurring publish every=P1M min=3 unit=篇 scope[调研信息]',
  ),
  row(
    '不超过|不得超过|不多于|至多|最多|上限|不能超过|不得多于|控制在',
    { is: 'bound', side: 'max' },
    '每周不超过推送4条',
    'recurring publish every=P1W max=4 unit=条',
  ),
  row('超过|多于', { is: 'bound', side: 'over' }, '每月超过发布3篇', 'recurring publish every=P1M min=4 unit=篇'),
  row(
    '若干|几|数|多|一定数量的?|适量|一定|适当 MEASURE !门|份额|次数',
    { is: 'human', reason: 'incomplete' },
    '每季度更新不少于若干条',
    'human incomplete',
  ),
  row(
    'BLANK 至|-? BLANK:b? 余? MEASURE|日|号|天|个|月|年|时|周|季|工作日',
    { is: 'human', reason: 'incomplete' },
    '每月更新不少于__条',
    'human incomplete',
  ),
  row(
    '适量|适当数量|一定量|一定数量|若干|相应数量|足够数量',
    { is: 'human', reason: 'incomplete' },
    '每月发布一定数量的信息',
    'human incomplete',
  ),
  row('NUM MEASURE -|— NUM:b %|‰', { is: 'human', reason: 'unsupported' }, '每次抽查3件-5%', 'human unsupported'),
  row('平均|均', { is: 'average' }, '平均更新每周不少于5条', 'recurring publish every=P1W min=5 unit=条 avg'),
  row(
    '被|获|经|为 ~ 采用|录用|采纳|采编|选用|转载采用|刊用|采编采用 !情况|结果|的意见',
    { is: 'adopted' },
    '全年被市政府网采用信息不少于15条',
    'recurring publish every=P1Y min=15 unit=条 count=adopted',
  ),
  row(
    '采用|录用|采编采用 量|数|条数|信息? !情况|结果|的意见|率',
    { is: 'adopted' },
    '每月采用不少于2条',
    'recurring publish every=P1M min=2 unit=条 count=adopted',
  ),
  row(
    '一更|一更新|一报|一公开|一公示|一清理|一巡查|一自查|一调度|一检查|一核对',
    repeated,
    '一季度一报',
    'recurring report every=P3M min=1 unit=次',
  ),
]

const unitOf = (found: Found): string =>
  found
    .get('MEASURE')
    .replace(/条次|条信息/, '条')
    .replace('篇次', '篇')
    .replace('场次', '场')

function amount(found: Found): Fact | null {
  const min = numberOf(found.get('NUM'))
  if (!Number.isInteger(min)) return null
  return /以内$/.test(found.text)
    ? { is: 'amount', max: min, unit: unitOf(found) }
    : { is: 'amount', min, unit: unitOf(found) }
}

function most(found: Found): Fact {
  return { is: 'amount', max: numberOf(found.get('NUM')), unit: unitOf(found) }
}

function between(found: Found): Fact {
  const unit = found.get('b').replace(/条次|条信息/, '条')
  return { is: 'amount', min: numberOf(found.get('lo')), max: numberOf(found.get('hi')), unit }
}

function repeated(found: Found): readonly Fact[] {
  const amount: Fact = { is: 'amount', min: 1, unit: '次' }
  if (/报/.test(found.text)) return [amount, { is: 'action', action: 'report' }]
  if (/巡查|自查|检查|核对|清理/.test(found.text)) return [amount, { is: 'action', action: 'check' }]
  return [amount, { is: 'action', action: 'publish' }]
}
