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
    '报送|上报|报备|报告|抄送|告知|备案|提交|通知|递交|函告|报请|汇报|呈报|报至|报给|送交|报知|反馈至|书面反馈|报来|上交|交至|送至|提供|反馈给|报送至|上报至|续报|补报|速报|抄报|抄告|通报给|传送|发送至|回传',
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
    '删除|撤除|下线|撤下|撤稿|清理|移除|下架|撤回|屏蔽|清除|关停|取下|移出|移走|撤销|剔除',
    does('remove'),
    '发现过期信息当日删除',
    'event trigger=found remove within=P0D scope[过期信息]',
  ),
]

function does(action: Action, light?: 'light'): Fact {
  return light ? { is: 'action', action, light: true } : { is: 'action', action }
}
