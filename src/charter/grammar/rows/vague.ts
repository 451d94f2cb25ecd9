import { type Fact, type Row, row } from '../facts.ts'

/** Words about updating that name no day; a numeric duty of the same clause absorbs them. */
export const UPDATING: readonly Row[] = [
  row('动态 化? 更新|调整|维护|管理|完善', updating(), '动态更新', 'human vague', '更新频率'),
  row(
    '不定期|定期|不定时|定时|实时|经常|常态化|长期|持续|按需|按需要|适时|滚动|日常|随时随地|常年|常态|视情|酌情|视情况|根据需要|根据工作需要|不断|滚动式|全天候|经常性|随需 性|地|进行|予以? 更新|公开|发布|调整|维护|补充|上传|推进|公布|公示|报送|更新维护|完善|更新调整|更新发布?',
    updating(),
    '不定期更新',
    'human vague',
  ),
  row(
    '更新|公开|发布|信息更新|内容更新|维护|报送|答复|回复 须|应|要|做到|必须|应当|不? 及时|即时|迅速|快速|有效|到位|有序 性|有效|到位?',
    updating(),
    '信息更新及时，每周至少更新一条',
    'recurring publish every=P1W min=1 unit=条',
  ),
  row(
    '实时|定期|持续|动态 地|、规范|、准确|、规范地|准确|有效|、有效|、全面|全面|高效|足额|充分|、准确、全面|、准确、规范|、主动|主动|按要求|、完整|规范|妥善|、高效|、准确地|做好|组织|完成|进行|予以|逐条|逐步? 更新|维护|调整更新|做好更新|更新维护|补充完善|完善|调整|更新完善|跟进|更新发布|保障 $',
    updating(),
    '定期规范更新',
    'human vague',
  ),
  row(
    '持续推进|长期公开|长期坚持|长期有效|长期|按需|按需要|适时|实时|动态|不定期|定期|常态化|长期展示|持续公开|永久|永久公开|视情况而定|视情|根据实际情况|实时|根据实际|按实际|根据工作实际|根据情况|据实 $',
    updating(),
    '长期坚持',
    'human vague',
    '时限要求',
  ),
  row(
    '保持|确保|保证|维持|做到|注重|增强|提高|提升|强化 ~ 鲜活|时效性|时效|更新频率|更新频次|更新率|实时性|及时性|活跃度|活跃|最新|常更常新|常新|新鲜',
    updating('strict'),
    '确保信息鲜活',
    'human vague',
  ),
  row(
    '保持|确保|保证|做到|注意 ~ 及时更新|更新及时|动态更新|发布及时|及时发布|公开及时|及时公开 $',
    updating(),
    '保证更新及时，每20日至少发布1篇',
    'recurring publish every=P20D min=1 unit=篇',
  ),
]

/** Exhortation: nothing anybody can measure. */
export const VAGUE: readonly Row[] = [
  row(
    '适时|定期|不定期|经常|酌情|持续 地? 组织|开展|举办|策划|召开|进行|推出',
    { is: 'human', reason: 'vague' },
    '每季度更新一次，并适时组织专题宣传',
    'recurring publish every=P3M min=1 unit=次; human vague',
  ),
  row(
    '应公开尽公开|应发尽发|应上尽上|应解读尽解读|应回应尽回应|应公开的全部公开|应报尽报|应更尽更|随有随发|随到随办|随发随报|即有即发',
    { is: 'human', reason: 'vague' },
    '做到应公开尽公开',
    'human vague',
  ),
  row(
    '回应 社会|群众|公众|舆论|各方? 关切|关注|热点|期待|呼声',
    { is: 'human', reason: 'vague' },
    '及时回应社会关切',
    'human vague',
  ),
  row(
    '高质量|有深度|有分量|有价值|图文并茂|优质|精品|有影响力|高水平|有特色',
    { is: 'human', reason: 'vague' },
    '每月报送高质量信息2条',
    'recurring report every=P1M min=2 unit=条 scope[高质量信息]; human vague',
  ),
  row(
    '严格|切实|进一步|不断|着力|大力|深入|认真|持续|积极|主动? 加强|强化|重视|高度重视|抓好|做好|狠抓|改进|落实|完善|健全|提升|提高 ~ 审查|审核|把关|管理|检查|自查|巡查|监测|监管|力度|水平|质量|维护|发布|公开|建设|工作|解读|回应|保密|报送|沟通|保障|培训|意识|机制|制度|策划|更新 工作|力度|机制|质量|管理|水平?',
    exhort(),
    '严格加强信息发布审查',
    'human vague',
  ),
  row(
    '加强|强化|重视|高度重视|提高|积极|认真|努力|切实|深入|大力|狠抓|着力|注重|突出|提升|健全|优化|进一步|不断|全力|扎实|严格|增强|充分|做好|抓好|落实好|确保|保证|保障|推进|推动|促进|完善|改进|丰富|协助|配合|统筹|主动|精心|严肃|合理|科学|有效|妥善|注意|务必|把握|力求|尽力|善于|创新|倡导|营造|发挥|拓展|拓宽|形成合力|建立|落实|防止|避免|明确|细化|压实',
    exhort(),
    '加强组织领导',
    'human vague',
  ),
  row(
    '质量|丰富|多样|贴近|新颖|深度|美观|鲜活|生动|可读性|吸引力|权威|实用|通俗易懂|简洁|特色|亮点|全面|严谨|清晰|到位|良好|合规|友好|协调|大方|有序|顺畅|便捷|便民|时效性|针对性|实效|健康向上|向上|真实可信|重点突出|特色鲜明|原创|语言精练|主题鲜明|言之有物|层次分明|简明扼要|导向正确|政治正确|正确导向|规范有序|高效|满意|推诿|敷衍|答非所问|有温度|符合规范要求|符合要求|符合规范|规范|标准化|高于|明显|明显高于|多于去年|优于|不低于去年|领先|前列|有所增加|逐年增加|较多|逐步增加|更多|一定比例|适量|适度|适当|足够|必要的|尽可能多|较上年|较去年|充实|完善|实事求是|客观|公正|耐心|细致|热情|文明|礼貌|得体|合理|有理有据|实质性|有效',
    trait(),
    '栏目内容丰富、形式多样、贴近群众',
    'human vague',
  ),
]

/** Words that add nothing to a duty that stands beside them. */
export const FILLERS: readonly Row[] = [
  row(
    '节假日|双休日|周末|法定节假日|休息日 不间断|不停更|照常|不休|不断更|也要|无休 更新|发布?',
    { is: 'filler' },
    '政务要闻每日更新，节假日不间断',
    'recurring publish every=P1D min=1 unit=次 scope[政务要闻]',
  ),
  row(
    '根据|按照|结合|依据 ~ 实际情况|工作实际|实际需要|工作需要|实际|工作情况|变动情况|情况|职能|职责|重点工作|工作职责 和|、|及? 变动情况|变化情况|工作需要|实际?',
    { is: 'filler' },
    '根据工作实际每月更新1条',
    'recurring publish every=P1M min=1 unit=条',
  ),
  row(
    '最迟|最晚|至迟|最长|一般|通常|须|必须|应当|应该|务必|均须|均应|均需|不得迟于|不迟于|不晚于|不得晚于',
    { is: 'filler' },
    '一般信件5个工作日内办结',
    'event trigger=received reply within=P5D workdays scope[信件]',
  ),
]

function updating(strict?: 'strict'): Fact {
  return strict ? { is: 'human', reason: 'vague' } : { is: 'human', reason: 'vague', updating: true }
}

function exhort(): Fact {
  return { is: 'human', reason: 'vague', soft: true }
}

/** A quality nobody can measure; inside the name of a column it is only part of the name. */
function trait(): Fact {
  return { is: 'human', reason: 'vague', soft: true, trait: true }
}
