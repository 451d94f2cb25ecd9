import { lengthOf } from '../durations.ts'
import { type Fact, type Found, type Row, row } from '../facts.ts'

/** How long after, before or for: 5个工作日内, 提前3天, 不少于30日, 当日, 及时. */
export const TIMES: readonly Row[] = [
  row(
    '答复|办理|办结|回复|处理|反馈 时限|期限|时间|周期 一般|原则上|应当|应|须|均? 为|是|：|不超过|不得超过|不长于|不应超过|最长 DUR 以?内?',
    replyTime,
    '来信答复期限为15个工作日',
    'event trigger=received reply within=P15D workdays scope[来信]',
  ),
  row(
    'DUR 左右?',
    time('bare'),
    '网民来信5个工作日答复',
    'event trigger=received reply within=P5D workdays scope[网民来信]',
  ),
  row(
    'DUR 左右? 之内|以内|内|的?期限内|时间内',
    time('within'),
    '会议结束后2个工作日内发布会议信息',
    'event trigger=ended publish within=P2D workdays of[会议] scope[会议信息]',
  ),
  row(
    '不|不得|最迟不|最晚不|最长不|一般不|至迟不|不应|不能 超过|迟于|晚于|多于 DUR',
    time('within'),
    '解读材料与文件同步上网，最迟不超过3个工作日',
    'event trigger=published publish within=P3D of[文件] scope[解读材料] workdays',
  ),
  row(
    '最迟|最晚|最长|至迟|限|限期|限时|控制在 在|于? DUR 之内|以内|内?',
    time('within'),
    '收到留言后最迟3个工作日答复',
    'event trigger=received reply within=P3D workdays scope[留言]',
  ),
  row('DUR 之后|后', (f) => fact(f, 'within'), '活动结束3日后发布信息', 'human incomplete'),
  row(
    '提前|至少提前|须提前|应提前|前 DUR 以上?',
    time('ahead'),
    '提前5个工作日发布访谈预告',
    'event trigger=start publish before=P5D workdays scope[访谈预告]',
  ),
  row(
    'DUR 之前|以前|前',
    time('before'),
    '访谈开始3日前发布预告',
    'event trigger=start publish before=P3D of[访谈] scope[预告]',
  ),
  row(
    '提前|预先|事前|事先',
    { is: 'trigger', triggers: ['start'], sure: false, before: true },
    '提前发布访谈预告',
    'human incomplete',
  ),
  row(
    '第一|1|第 NUM? 个? 工作日 内?',
    (f) => nthWorkday(f),
    '会议结束后第2个工作日发布',
    'event trigger=ended publish within=P2D workdays of[会议]',
  ),
  row(
    '时间|期限|期|时长|天数|时限|期间 一般|原则上|均|应当|应|须|要? 不少于|不得少于|不低于|不得低于|不短于|不得短于|至少|不应少于|达到|为|不少于为|应不少于|满|最少|保持|大于等于|≥|一般为|原则上为|不能少于 DUR 以上?',
    time('for'),
    '公示公告挂网时间不少于7天',
    'event trigger=published keep for=P7D scope[公示公告]',
  ),
  row(
    '公示|公告|征集|征求意见|展示|保留|置顶|挂网|公开|悬挂|滚动|留存|保存|保持|征求 期|满|不少于|不得少于|不低于|至少|不应少于|最少|时间? DUR !内|之内|以内|前|后 以上|及以上?',
    time('for'),
    '中标结果公示3天',
    'event trigger=published keep for=P3D scope[中标结果]',
  ),
  row(
    '不少于|不得少于|不低于|至少|不短于|不得低于|最少|不应少于|达到 DUR 以上? !更新|发布|报送|一次|公开|公布|巡查|检查|核对|自查|上报|内|开展|组织|1次',
    time('for'),
    '征求社会意见不少于30日',
    'event trigger=published keep for=P30D scope[征求社会意见]',
  ),
  row('DUR 以上|及以上', time('for'), '页面在线6个月以上', 'event trigger=published keep for=P6M scope[页面在线]'),
]

/** Limits that are words, and limits by the day. */
export const LIMIT_WORDS: readonly Row[] = [
  row(
    '当日|当天|即日|同日|当日内|当天内|同一天|当日当天|于当日|于当天',
    { is: 'limit', within: 'P0D' },
    '领导简历变更当日更新',
    'event trigger=change publish within=P0D scope[领导简历]',
  ),
  row(
    '次日|翌日|第二天|第二日|次日内|隔天|隔日内|次日前',
    { is: 'limit', within: 'P1D' },
    '活动结束次日报送信息',
    'event trigger=ended report within=P1D of[活动] scope[信息]',
  ),
  row(
    '次一工作日|下一工作日|次个工作日|下个工作日|下一个工作日|次一个工作日|第二个工作日|次工作日|翌工作日 内?',
    { is: 'limit', within: 'P1D', workdays: true },
    '会议结束后下一个工作日发布信息',
    'event trigger=ended publish within=P1D workdays of[会议] scope[信息]',
  ),
  row(
    '当个工作日|当工作日|同一工作日 内?',
    { is: 'limit', within: 'P0D', workdays: true },
    '收到转办单当个工作日签收',
    'event trigger=received accept within=P0D workdays scope[转办单]',
  ),
  row(
    '及时|即时|立即|立刻|第一时间|随时|随即|马上|尽快|尽早|同步|迅速|实时|即|应及时|最短时间内 地?',
    { is: 'limit', within: 'prompt' },
    '有变动及时更新',
    'event trigger=change publish within=prompt',
  ),
  row(
    '在|于|依法在|按|按照|依照? 法定|规定|依法规定|法律规定的|条例规定的|法律法规规定的|依法规定的|QUOTED规定的|QUOTED规定 的? 时限|期限|时间|答复期限|办理时限 之内|以内|内?',
    { is: 'limit', within: 'statutory' },
    '对信息公开申请依法在规定期限内答复',
    'event trigger=received reply within=statutory scope[信息公开申请]',
  ),
  row(
    '依法依规|依法|按条例规定|按照条例规定|依照条例规定|按条例|依条例|按照规定时限|按规定时限|按法定时限|按规定期限|按照法定期限|按时限要求|按规定时间|按期限|按时限|按法定期限|依法按时',
    statutory,
    '对信息公开申请按条例规定答复',
    'event trigger=received reply within=statutory scope[信息公开申请]',
  ),
]

/** Extensions of a limit. */
export const EXTENSIONS: readonly Row[] = [
  row(
    '延期的|延长的|延期办理的|延长答复的|延长时限的|延长期限的 ，? 最长|最多|一般|最迟|应? 不超过|不得超过|不能超过 DUR',
    (f) => extend(f, 'to'),
    '留言10个工作日内答复，需延期的不超过15个工作日',
    'event trigger=received reply within=P10D workdays scope[留言] extendTo=P15D',
  ),
  row(
    '延长|延|延期|顺延|展期|延至|延长期限|延长时限|放宽 至|到 DUR 之内|以内|内?',
    (f) => extend(f, 'to'),
    '一般信件5个工作日内办结，情况复杂的可延长至15个工作日',
    'event trigger=received reply within=P5D workdays scope[信件] extendTo=P15D',
  ),
  row(
    '延长|延|延期|顺延|展期|延长期限|延长时限|延期时间|延长时间 答复|办理|办结|期限|时间|时限|的期限|的时间? 最长|最多|一般|应当|应|原则上? 不超过|不得超过|不多于|为|不能超过? DUR 之内|以内|内?',
    (f) => extend(f, 'by'),
    '来信20日内办结，确需延期的最多再延长10日',
    'event trigger=received reply within=P20D scope[来信] extendBy=P10D',
  ),
  row(
    '总|最长|最多|累计|全部|总计|总办理|办理总 时限|时间|期限|办理时限|答复时限|办理时间? 不超过|不得超过|不能超过|为 DUR',
    (f) => extend(f, 'to'),
    '信件5个工作日内办结，可以延期，最长不得超过15个工作日',
    'event trigger=received reply within=P5D workdays scope[信件] extendTo=P15D',
  ),
]

function fact(found: Found, as: 'bare' | 'within' | 'ahead' | 'before' | 'for'): Fact | null {
  const length = lengthOf(found.get('DUR'))
  return length && { is: 'time', as, length: length.length, ...(length.workdays && { workdays: true }) }
}

function time(as: 'bare' | 'within' | 'ahead' | 'before' | 'for') {
  return (found: Found): readonly Fact[] | null => {
    const said = fact(found, as)
    if (!said) return null
    if (as === 'for' && /分钟/.test(found.text)) return [{ is: 'human', reason: 'unsupported' }]
    return /原则上|力争/.test(found.text) ? [{ is: 'should' }, said] : [said]
  }
}

function replyTime(found: Found): readonly Fact[] | null {
  const length = fact(found, 'within')
  return length && [{ is: 'action', action: 'reply' }, length]
}

function nthWorkday(found: Found): Fact | null {
  const length = lengthOf(`${found.get('NUM') || '1'}个工作日`)
  return length && { is: 'time', as: 'within', length: length.length, workdays: true }
}

/** 依法 counts as a limit only for a reply; the reader of events decides. */
function statutory(found: Found): Fact {
  return /依法/.test(found.text) && !/时/.test(found.text) ? { is: 'filler' } : { is: 'limit', within: 'statutory' }
}

function extend(found: Found, as: 'to' | 'by'): Fact | null {
  const length = lengthOf(found.get('DUR'))?.length
  if (length === undefined) return null
  return as === 'to' ? { is: 'extend', to: length } : { is: 'extend', by: length }
}
