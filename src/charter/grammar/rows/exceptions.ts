import { type Fact, type Found, type Row, row } from '../facts.ts'

/** Nothing to say, holidays, exceptions, plans, the period a duty is about, who approves, how strongly it is meant. */
export const EXCEPTIONS: readonly Row[] = [
  row(
    '须|应|要|必须|需|均|应当? 经|由 TEXT:a 初审|一审|审核 、|，|和 TEXT:b 复审|二审|复核|审核 、|，|和 TEXT:c 终审|三审|审定|审签|签发|审批 同意|后?',
    approvers,
    '稿件须经科室负责人初审、分管领导复审、主要领导终审后方可发布',
    'event trigger=published approve before=P0D scope[稿件] to[科室负责人、分管领导、主要领导]',
  ),
  row(
    '须|应|要|必须|需|均|应当? 经|由 TEXT:a 初审|一审|审核 、|，|和 TEXT:b 复审|二审|复核|审批|审定|终审|签发|审签 同意|后?',
    approvers,
    '信息须经科长初审、分管局长审定后发布',
    'event trigger=published approve before=P0D to[科长、分管局长]',
  ),
  row(
    '如|若|确|当|如果|倘若|本|当月|当期|当季|当年|当周|本月|本季度|本周|本期|期间|如确实|确实|若确|如确|月内|期内|如当月|若当月|当日|当季度|该月|如本月|一周内 确实|确|实|确已|本月|当月|如? 无|没有|未有|无新增|没有新的|未产生|未发生|未更新|不更新|未收到|无新 ~ 变动|变化|更新|信息|内容|来信|信件|留言|新内容|新信息|动态|数据|可更新|可发布|事项|变更|业务|调整|公开|产生|发生|情况|活动|稿件|咨询|诉求|报送|来件|申请|更新的|需更新|可报|投诉|举报 内容|信息|情况|的内容|的信息|事项|件|的事项|更新? 的话|的|时|的月份|的单位|的栏目|月份?',
    { is: 'nothing' },
    '每月公开信件办理情况；当月无来信的，应在栏目内予以说明',
    'recurring publish every=P1M min=1 unit=次 scope[信件办理情况] orElse=notice',
  ),
  row(
    '无|没有 新增|新的|可|任何? 信息|内容|更新|新内容|来信|变动|变化|可更新内容|变更|可更新|留言|信件|新信息|可报送信息|动态|数据|情况|发生 更新|可报|可发布|报送|内容|信息? 的|时|， !扣',
    { is: 'nothing' },
    '每周四更新，没有新内容的须说明原因',
    'recurring publish every=P1W min=1 unit=次 by=W4 orElse=notice',
  ),
  row(
    '无|没有 新增|新的|可|任何? 信息|内容|更新|新内容|来信|变动|变化|可更新内容|变更|可更新|留言|信件|新信息|可报送信息|动态|数据|情况|发生 更新|可报|可发布|报送|内容|信息? >须|应|则|需|要|也',
    { is: 'nothing' },
    '每周二更新，无更新须说明',
    'recurring publish every=P1W min=1 unit=次 by=W2 orElse=notice',
  ),
  row(
    '如|若|如果 确实|确|实在? 没有|无|未更新|不能更新|无法更新|确无|不能按时更新|无法按时更新|未能更新|未按时更新 的|时|，?',
    { is: 'nothing' },
    '每周更新；如确实没有，需注明',
    'recurring publish every=P1W min=1 unit=次 orElse=notice',
  ),
  row(
    '当月|本月|当期|当季|本季度|当季度|当周|本周|当年|当日|当天 确实|确|如|若? 没有|无|未有 $|的',
    { is: 'nothing' },
    '每月公布督查结果；当月没有的，须注明',
    'recurring publish every=P1M min=1 unit=次 scope[督查结果] orElse=notice',
  ),
  row(
    '^ 没有|无|确无|未有|暂无 TEXT 的月份|的季度|的年度|的年份|的周|的月度|的日期',
    { is: 'nothing' },
    '每月公布信访结果；没有办理结果的月份应予说明',
    'recurring publish every=P1M min=1 unit=次 scope[信访结果] orElse=notice',
  ),
  row(
    '零报告|零报送|“零报告”|“零报送”|报零|零上报|空报|作零报告|报无|报空表 制度?',
    { is: 'orElse', orElse: 'report' },
    '每月25日前报送信息，无信息的实行零报告',
    'recurring report every=P1M min=1 unit=次 by=---25 scope[信息] orElse=report',
  ),
  row(
    '说明|注明|标注|公告|声明|告示|注释|提示|标明|备注|予以说明|写明|明示|公示说明|发布说明|说明原因|说明情况|说明理由|予以公告|予以注明|作出说明|作说明 原因|情况|理由|相关情况|有关情况?',
    { is: 'orElse', orElse: 'notice' },
    '每周二更新，若无更新须说明',
    'recurring publish every=P1W min=1 unit=次 by=W2 orElse=notice',
  ),
  row(
    '除|不含|不包括|不计|剔除|遇? 双休日|节假日|法定节假日|法定假日|休息日|周末|周六、周日|周六日|公休日|国家法定节假日|非工作日|周六周日 、|和|及|与|以及|或? 节假日|法定节假日|法定假日|国家法定节假日|法定节日|公休日|节日|休息日? 除外|外|以外|不计|不更新|不作要求|不做要求|可不更新|暂停更新|可除外|不计算在内',
    { is: 'workdays' },
    '双休日、法定节假日除外，每日更新1条以上',
    'recurring publish every=P1D min=1 unit=条 workdays',
  ),
  row(
    '遇|如遇|逢? 双休日|节假日|法定节假日|周末|休息日|公休日|节日 的|时|，? 顺延|往后顺延|相应顺延|依次顺延|提前|适当提前',
    { is: 'human', reason: 'unsupported' },
    '每月底前更新数据，遇节假日顺延',
    'recurring publish every=P1M min=1 unit=次 by=---31 scope[数据]; human unsupported',
  ),
  row(
    '不含|不包括|除 双休日|节假日|法定节假日|休息日|周末|非工作日 、|和|及? 节假日|法定节假日|休息日?',
    { is: 'workdays' },
    '每日更新1条（不含节假日）',
    'recurring publish every=P1D min=1 unit=条 workdays',
  ),
  row(
    '仅|限|工作日期间|工作日 >每|更新|发布|至少|不少于|内|）',
    { is: 'workdays' },
    '仅工作日更新，每日1条',
    'recurring publish every=P1D min=1 unit=条 workdays',
  ),
  row(
    '除 LIST 以外|之外|外|除外',
    except,
    '除规划计划类栏目外，首页栏目每周至少更新1条',
    'recurring publish every=P1W min=1 unit=条 scope[首页栏目] except[规划计划类]',
  ),
  row(
    '^ LIST 除外',
    except,
    '每周至少更新1条，规划计划类除外',
    'recurring publish every=P1W min=1 unit=条 except[规划计划类]',
  ),
  row(
    '不含|不包括|不包含 LIST $',
    except,
    '首页栏目每周更新一条（不含规划计划类）',
    'recurring publish every=P1W min=1 unit=条 scope[首页栏目] except[规划计划类]',
  ),
  row(
    '根据|按照|按|依照|对照|完成|依据|结合|围绕|依|落实|分解 ~ 年度|全年|本年度|年|下达的|当年 ~ 任务数|任务数量|任务|计划数|计划|任务目标|指标数|目标任务数|数|指标|目标任务|任务指标 安排?',
    { is: 'plan' },
    '根据年度目标任务数，均衡发布',
    'recurring publish every=P1Y min=plan spread',
  ),
  row(
    '年度|全年 目标|发布|信息|报送? 任务数|任务量|目标任务数|任务指标|任务数量',
    { is: 'plan' },
    '年度任务数按月完成',
    'recurring publish every=P1Y min=plan',
  ),
  row(
    '目标任务数|下达任务数|既定任务数|下达的任务数|分配的任务数|分解任务数',
    { is: 'plan' },
    '按下达任务数发布',
    'recurring publish every=P1Y min=plan',
  ),
  row(
    '不|不得|不允许|不可|禁止|杜绝|避免|严禁|防止|不能|不应|不宜|原则上不允许|切忌 在|集中在|集中于|集中|于|出现? 年底|年末|年终|岁末|季末|月底|年底前|十二月|12月 突击|集中|扎堆|赶|补录|补发|突击性|赶工|突击完成|集中发布|突击发布|集中补录|突击补录|一次性|堆积|突击更新|突击上传|突击报送 完成|发布|补录|任务|更新|录入|报送|上传|完成任务|补发|赶进度?',
    { is: 'spread' },
    '不得集中在年末突击补录',
    'human vague',
  ),
  row(
    '均衡|均匀|分期分批|平均分布|均衡有序|按序时进度|序时|分月均衡|分季度均衡|有序均衡|按月均衡 推进|分布|发布|更新|安排|进度|报送|完成?',
    [{ is: 'spread' }, { is: 'action', action: 'publish' }],
    '按照年度任务数均衡发布',
    'recurring publish every=P1Y min=plan spread',
  ),
  row(
    '上月|上个月|上一月|上一个月|前一月|前月|上季度|上季|上个季度|上一季度|前一季度|上一个季度|上年度|上一年度|上年|上一年|上半年度|去年|前一年|前一年度|上周|上一周|上一周期|前一周|上个周|上一期 度|份?',
    { is: 'covers', covers: 'previous' },
    '每月9日前更新上月财政收支情况',
    'recurring publish every=P1M min=1 unit=次 by=---09 covers=previous scope[财政收支情况]',
  ),
  row(
    '下月|下个月|下一月|下一个月|下季度|下一季度|下年度|下一年度|下一年|次年度|来年|下周|下一周|次月|次年|明年|下个季度',
    { is: 'covers', covers: 'next' },
    '每月25日前报送下月工作安排',
    'recurring report every=P1M min=1 unit=次 by=---25 covers=next scope[工作安排]',
  ),
  row(
    '未|不|没有|须|应|要|必须|需|均|应当|凡? 经|经过|由|报|报经|通过|报请|提请 LIST:by? 审核|审批|审签|审定|同意|复审|终审|三审|批准|核准|签批|把关|审查|初审|审批同意|审核同意|审核把关|审核通过|审阅|审核签发|签字|会审|审发 同意|通过|批准|签字|后|把关|后方可|的? !DUR',
    approve,
    '未经分管领导审签的信息一律不得上网',
    'event trigger=published approve before=P0D to[分管领导]',
  ),
  row(
    '实行|严格执行|执行|落实|严格落实|坚持|履行|须经|按照|严格遵守|严格按照|遵循|做到|经过|经|履行好|严格履行|严格实行|建立|完善|健全|须|实施 “? 信息|内容|稿件|发布|信息发布|内容发布|网站信息|网站? 三审三校|三审制|三级审核|三审|三校|先审后发|先审后公开|先审后上网|先审核后发布|三校三审|分级审核|逐级审核|三级审批|先审批后发布|三审制度|审核发布|审批发布|三审三校制|先审查后公开|二审|两级审核|审批 ”? 制度|流程|程序|手续|机制|原则|要求|的原则?',
    { is: 'approve' },
    '严格执行三审三校制度',
    'event trigger=published approve before=P0D',
  ),
  row(
    '“? 先审后发|先审后公开|先审后上网|先审核后发布|先审查后公开|先审批后发布|三审三校|三审 ”? 制度|原则|制?',
    { is: 'approve' },
    '信息一律先审后发',
    'event trigger=published approve before=P0D',
  ),
  row(
    '建议|鼓励|原则上|力争|尽量|争取|提倡|倡导|尽可能|最好|一般情况下|努力做到 !类|件|信|和|、|意见|征集|书|箱|栏|提案|办理|奖',
    { is: 'should' },
    '原则上每周更新2条',
    'recurring publish every=P1W min=2 unit=条 severity=should',
  ),
]

function except(found: Found): Fact {
  const names = found.get('LIST')
  if (/规定|法律|国家|上级/.test(names)) return { is: 'human', reason: 'external' }
  if (/特殊|特别|个别|另行/.test(names)) return { is: 'human', reason: 'incomplete' }
  return /涉密|依法|不予/.test(names) ? { is: 'filler' } : { is: 'except', names }
}

function approve(found: Found): Fact | null {
  const by = found.get('by').replace(/^(由|报)/, '')
  if (/^告|公开发布|更新|报送|答复|的$/.test(by)) return null
  return by === '' ? { is: 'approve' } : { is: 'approve', by }
}

function approvers(found: Found): Fact {
  const names = ['a', 'b', 'c'].map((name) => found.get(name)).filter((name) => name !== '')
  return { is: 'approve', by: names.join('、') }
}
