import type { Trigger } from '#/charter/obligation.ts'
import { type Fact, type Row, row } from '../facts.ts'

/** What is over, begins, arrives, breaks out or is found. */
export const OCCASIONS: readonly Row[] = [
  row(
    'START 的? >当日|当天|次日',
    sure('start'),
    '工作会议召开当天发布信息',
    'event trigger=start publish within=P0D of[工作会议] scope[信息]',
  ),
  row(
    'ENDED 且? 无异议? 之日起|之日|之后|以后|后|时|的|起 !间|限|长|效|段',
    sure('ended'),
    '会议结束后2个工作日内发布会议信息',
    'event trigger=ended publish within=P2D workdays of[会议] scope[会议信息]',
  ),
  row(
    'ENDED >SPAN|当日|当天|次日',
    sure('ended'),
    '活动结束次日报送信息',
    'event trigger=ended report within=P1D of[活动] scope[信息]',
  ),
  row(
    '会|赛|节|庭|会议|活动|访谈|听证会 后 >DUR|当日|次日|及时|立即|，|公开|发布|公布|报送|上报|更新|公示|，|应|须',
    sure('ended'),
    '会后2个工作日内发布会议信息',
    'event trigger=ended publish within=P2D workdays scope[会议信息]',
  ),
  row(
    'START 之前|以前|前',
    { is: 'trigger', triggers: ['start'], sure: true, before: true },
    '访谈开始前3天发布预告',
    'event trigger=start publish before=P3D of[访谈] scope[预告]',
  ),
  row(
    '会|访谈|活动|直播|听证|庭|节|赛|节日|假期|汛期|长假|节假日 前|之前',
    { is: 'trigger', triggers: ['start'], sure: true, before: true },
    '访谈前一周发布预告',
    'event trigger=start publish before=P1W scope[预告]',
  ),
  row(
    'START >前DUR|DUR前|DUR之前|DUR以前',
    { is: 'trigger', triggers: ['start'], sure: true, before: true },
    '会议召开3日前发布公告',
    'event trigger=start publish before=P3D of[会议] scope[公告]',
  ),
  row(
    '自|从|在? START 之日起|之后|以后|后|时 !间|限|长|效|段',
    sure('start'),
    '会议召开后3日内发布会议信息',
    'event trigger=start publish within=P3D of[会议] scope[会议信息]',
  ),
  row(
    '自|从|在|对|凡? RECEIVED 之日起|之日|之后|以后|后|时|起|的 !间|限|长|效|段',
    sure('received'),
    '来信自受理之日起20日内办结',
    'event trigger=received reply within=P20D scope[来信]',
  ),
  row(
    '自|从? 登记|签收|交办|转办|提交|申请|来电|投诉|接诉|移交 之日起|之日|之后',
    sure('received'),
    '来信自登记之日起15日内办结',
    'event trigger=received reply within=P15D scope[来信]',
  ),
  row(
    '收到|接到|接收到|收悉|接获|接报|接单|接件',
    sure('received'),
    '收到转办单当日签收',
    'event trigger=received accept within=P0D scope[转办单]',
  ),
  row(
    '自|从|在|对? INCIDENT 发生|出现|发现|产生|处置? 之日起|之后|以后|后|时|起? !间|限|长|效|段',
    sure('incident'),
    '重大舆情24小时内回应',
    'event trigger=incident reply within=PT24H of[重大舆情]',
  ),
  row(
    '一经|一旦|经|对|凡? FOUND 的?',
    sure('found'),
    '发现错误信息后1个工作日内更正',
    'event trigger=found fix within=P1D workdays scope[错误信息]',
  ),
]

function sure(...triggers: readonly Trigger[]): Fact {
  return { is: 'trigger', triggers, sure: true }
}
