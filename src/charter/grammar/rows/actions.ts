import type { Action } from '#/charter/obligation.ts'
import { type Fact, type Row, row } from '../facts.ts'

/** What is done. A word that only carries another verb (开展自查) is light. */
export const ACTIONS: readonly Row[] = [
  row(
    '主动公开|依法公开|集中公开|全面公开|统一公开|更新|发布|公开|公布|公示|上网|上线|刊登|刊发|转载|登载|推送|公告|挂网|维护|补充|录入|上传|登出|转发|播发|编发|发稿|更换|推出|供稿|撰写|投放|展播|首发|替换|上挂|挂出|编写|采写|补录|补齐|收录|发表|晒出',
    does('publish'),
    '每半年至少更新一次',
    'recurring publish every=P6M min=1 unit=次',
  ),
  row(
    '修改|修订|改版',
    does('publish', 'light'),
    '办事指南每半年修改一次',
    'recurring publish every=P6M min=1 unit=次 scope[办事指南]',
  ),
  row(
    '举办|举行|召开|开展|组织|制作|策划|完成|进行|开设|组织开展',
    does('publish', 'light'),
    '每年举办在线访谈不少于4期',
    'recurring publish every=P1Y min=4 unit=期 scope[在线访谈]',
  ),
  row(
    '报送|上报|报备|报告|抄送|告知|备案|提交|通知|递交|函告|报请|汇报|呈报|报至|报给|送交|报知|反馈至|书面反馈|报来|上交|交至|送至|提供|反馈给|报送至|上报至|抄报|抄告|通报给|传送|发送至|回传',
    does('report'),
    '按季度报送信息',
    'recurring report every=P3M min=1 unit=次 scope[信息]',
  ),
  row(
    '报 !名|警|告|表|纸|道|销|酬|价|考|社|头 >ORG',
    does('report'),
    '有变动及时报政务公开办',
    'event trigger=change report within=prompt to[政务公开办]',
  ),
  row(
    '<前|须|应|内|要|必须|日|时|并|月|季|年|一|底|再|统一|后|份|集中|间 报 $',
    does('report'),
    '每月25日前报',
    'recurring report every=P1M min=1 unit=次 by=---25',
  ),
  row('发 >NUM|至少|不少于|布', does('publish'), '每周发2条', 'recurring publish every=P1W min=2 unit=条'),
  row(
    '签收|受理|登记|接收|签领|接单|认领',
    does('accept'),
    '收到转办单当日签收',
    'event trigger=received accept within=P0D scope[转办单]',
  ),
  row(
    '转办|退回|转交|分办|交办|分派|派单|转派|转送|移送|退单|批转|转至|移交|转出',
    does('forward'),
    '收到留言后1个工作日内转办',
    'event trigger=received forward within=P1D workdays scope[留言]',
  ),
  row(
    '答复|回复|回应|办结|处理|办理|处置|办毕|回音|反馈办理|答复办理|作答|办复|解答|回电|首响|响应|处理完毕|处理并|办理完毕',
    does('reply'),
    '网民来信应在7个工作日内答复',
    'event trigger=received reply within=P7D workdays scope[网民来信]',
  ),
  row(
    '反馈|公开反馈',
    does('publish', 'light'),
    '意见征集结束后及时反馈结果',
    'event trigger=ended publish within=prompt of[意见征集] scope[结果]',
  ),
  row(
    '审核|审批|审签|审定|复审|初审|终审|会签|签批|审查|把关',
    does('approve'),
    '收到稿件后2个工作日内审核',
    'event trigger=received approve within=P2D workdays scope[稿件]',
  ),
  row(
    '自查|巡查|核对|检查|排查|巡检|抽查|核查|复核|核实|核验|校对|普查|自检|巡访|巡视|筛查|体检|扫描|监测|检测|自评|清查|点检|回访|检视|梳理|测试',
    does('check'),
    '公开指南每年核对一次',
    'recurring check every=P1Y min=1 unit=次 scope[公开指南]',
  ),
  row(
    '更正|整改|修复|纠正|改正|修正|恢复|纠错|整改到位|处置到位|整改完毕|修正完毕|订正|修缮',
    does('fix'),
    '发现错链1个工作日内修复',
    'event trigger=found fix within=P1D workdays scope[错链]',
  ),
  row(
    '删除|撤除|下线|撤下|撤稿|清理|移除|下架|撤回|屏蔽|清除|关停|取下',
    does('remove'),
    '发现过期信息当日删除',
    'event trigger=found remove within=P0D scope[过期信息]',
  ),
]

/** Names that hold a verb and must not be taken apart. */
export const NAMES: readonly Row[] = [
  row(
    '公开办 !事|法|理',
    { is: 'name' },
    '有变动及时告知公开办',
    'event trigger=change report within=prompt to[公开办]',
  ),
  row(
    '许可|行政许可|许可证|可视化|认可|可再生',
    { is: 'name' },
    '行政许可每周更新一次',
    'recurring publish every=P1W min=1 unit=次 scope[行政许可]',
  ),
  row(
    '工作动态|政务动态|部门动态|乡镇动态|街道动态|基层动态|业务动态|新闻动态|单位动态|时政动态|动态信息|动态类|动态要闻|动态新闻|项目动态|镇街动态|行业动态|园区动态|动态性信息',
    { is: 'name' },
    '工作动态每周发布2条',
    'recurring publish every=P1W min=2 unit=条 scope[工作动态]',
  ),
  row(
    '发布会 !议|场|展',
    { is: 'name' },
    '发布会结束后1个工作日内上传文字实录',
    'event trigger=ended publish within=P1D workdays of[发布会] scope[文字实录]',
  ),
  row(
    '<形成 反馈结果',
    { is: 'name' },
    '意见征集结束后及时形成反馈结果',
    'event trigger=ended publish within=prompt of[意见征集] scope[反馈结果]',
  ),
  row(
    'QUOTED',
    { is: 'name' },
    '“公开目录”栏目每年更新一次',
    'recurring publish every=P1Y min=1 unit=次 scope[“公开目录”栏目]',
  ),
  row(
    '转办单|转办件|交办件|督办件|批办件|承办件|督办单|交办单|转办事项|交办事项|督办事项|举报|申报|填报|播报|海报|预报|情报|发展|发改|开发|工单|发送单|审核单|登记簿|回复函|处理单|审批单|报告单|新闻发布会|政策解读|解读材料|解读|工作报告|年度报告|情况报告|报告书|总结报告|自查报告|检测报告|监测报告|整改报告|分析报告|书面报告|评价报告|监测季报|统计公报|公报|公报类|通知公告|公示公告|公告公示|公示公告类|公告栏|通知公告类|行政执法公示|双公示|公示类|执法公示',
    { is: 'name' },
    '新闻发布会每季度不少于1场',
    'recurring publish every=P3M min=1 unit=场 scope[新闻发布会]',
  ),
  row(
    '政府信息公开|信息公开|政务公开|依申请公开|公开申请|公开指南|公开目录|公开年报|公开制度|公开专栏|党务公开|厂务公开|校务公开|村务公开|事务公开|财务公开|办事公开|公开信息|公开电话|公开平台|公开栏|公开事项|公开标准|公开领域|公开内容',
    { is: 'name' },
    '公开指南每年核对一次',
    'recurring check every=P1Y min=1 unit=次 scope[公开指南]',
  ),
  row(
    '意见征集|民意征集|网上征集|征求意见|征集意见|民意调查|网上调查|在线访谈|在线调查|网上直播|互动访谈|通报|月报表|报表|年报|月报|季报|周报|日报|旬报|半年报|快报|简报|专报|采纳情况|办理情况|处理情况|答复情况|整改情况|落实情况|执行情况|反馈情况|检查情况|进展情况|办理结果|处理结果|处罚结果|抽查结果|查处结果|检查结果|监督检查|执法检查|抽查计划|抽检信息|抽检结果|监测信息|监测数据|监测结果|公开情况|报送情况|发布情况|更新情况|受理情况|征集情况|办理进度|办理流程|办理时限|办理条件|登记表|登记信息|审批结果|审批事项|行政审批|审批信息|批准信息|批准结果|许可结果|整改落实|变更登记|变更公告|修复情况|检查记录|巡查记录|自查情况|发布会预告|上报信息|处理意见|报告情况|补充耕地|通知书|报名|日报表|周报表|公开选拔|召集',
    { is: 'name' },
    '每月公开信件办理情况',
    'recurring publish every=P1M min=1 unit=次 scope[信件办理情况]',
  ),
  row(
    '更新时间|发布时间|公开时间|发布日期|报送时间|公布时间',
    { is: 'name' },
    '每月公开更新时间',
    'recurring publish every=P1M min=1 unit=次',
  ),
  row(
    '办事须知|须知',
    { is: 'name' },
    '办事须知每半年核对一次',
    'recurring check every=P6M min=1 unit=次 scope[办事须知]',
  ),
]

function does(action: Action, light?: 'light'): Fact {
  return light ? { is: 'action', action, light: true } : { is: 'action', action }
}
