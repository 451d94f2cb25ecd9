import type { Trigger } from '#/charter/obligation.ts'
import { type Fact, type Found, type Row, row } from '../facts.ts'

/** What starts the clock. A word is sure to be one when 后, 之日起, 时 … follow, or 有, 发生, 如遇 … stand before. */
export const TRIGGERS: readonly Row[] = [
  row(
    '上级|国家|中央|国务院|国办|省|市|区|县|部委|省政府|市政府|区政府|县政府 ~ 印发|出台|下发|制发|发布|公布|公开 的',
    weak('issued'),
    '二十四小时内转载上级发布的重要政策',
    'event trigger=issued publish within=PT24H scope[重要政策]',
  ),
  row(
    '与|和|同|随|跟 TEXT:t 同步|同时|一并|一同 >发布|公开|上网|公布|推出|出台|制定|起草|部署|审签|报批|上线|解读|报送|刊发|推送',
    together,
    '解读材料与文件同步上网',
    'event trigger=published publish within=prompt of[文件] scope[解读材料]',
  ),
  row(
    '如|若|一旦|凡? 有 变|更新|新增|更改 时|后|的，|的及时|，及时|，立即',
    sure('change'),
    '单位电话有变时立即更正',
    'event trigger=change fix within=prompt scope[单位电话]',
  ),
  row(
    '根据|按照|结合|视 ~ CHANGE 情况',
    sure('change'),
    '根据实际情况和变动情况及时将更新内容报送至区政府办',
    'event trigger=change report within=prompt to[区政府办]',
  ),
  row(
    '有|发生|如有|如遇|若有|一旦有|如果有|遇有|遇|出现|存在|有所|进行了|有了|如发生|若发生|如需|需要|确需 重大|任何|相关|新的|内容|信息|人事|较大? CHANGE 情况? 的|时|后|之日起|之后|以后? !间|限|长|效|段',
    sure('change'),
    '有变动5个工作日内更新',
    'event trigger=change publish within=P5D workdays',
  ),
  row(
    `自|从|在|如|若|凡|经|一经|一旦? CHANGE 之日起|之日|之后|以后|后的|后|时|时|起|情况|完成后|生效后`,
    sure('change'),
    '变动后10个工作日内更新',
    'event trigger=change publish within=P10D workdays',
  ),
  row(
    `CHANGE 的? >DUR|当日|当天|次日|及时|即时|立即|须|应|要|需|请|第一时间|随时|必须|即更|，须|，应|，及时|，DUR|，请|，立即|，即|，第一|，于|，在|，当`,
    weak('change'),
    '链接地址变更须在2个工作日内告知数据局',
    'event trigger=change report within=P2D workdays to[数据局] scope[链接地址]',
  ),
  row(
    'CHANGE OR CHANGE:b 之日起|之日|之后|以后|后|时|的|起? !间|限|长|效|段',
    sure('change'),
    '机构职能调整、变更后3个工作日内更新',
    'event trigger=change publish within=P3D workdays scope[机构职能]',
  ),
  row(
    'FORMED OR CHANGE 之日起|之日|之后|以后|后|时|的|起? !间|限|长|效|段',
    sure('formed', 'change'),
    '自信息形成或者变更之日起15个工作日内公开',
    'event trigger=formed+change publish within=P15D workdays scope[信息]',
  ),
  row(
    'CHANGE OR FORMED 之日起|之日|之后|以后|后|时|的|起? !间|限|长|效|段',
    sure('change', 'formed'),
    '信息变更或形成后7个工作日内公开',
    'event trigger=change+formed publish within=P7D workdays scope[信息]',
  ),
  row(
    `自|从|在|一经|经? FORMED 之日起|之日|之后|以后|后|时|起|的`,
    sure('formed'),
    '信息形成后7个工作日内公开',
    'event trigger=formed publish within=P7D workdays scope[信息]',
  ),
  row(
    'FORMED >SPAN|当日|当天|次日',
    sure('formed'),
    '信息形成20个工作日内公开',
    'event trigger=formed publish within=P20D workdays scope[信息]',
  ),
  row(
    '新 ISSUED 的?',
    sure('issued'),
    '新出台政策5个工作日内发布解读',
    'event trigger=issued publish within=P5D workdays scope[政策]',
  ),
  row(
    '新 FORMED|增|建',
    weak('formed'),
    '新产生的信息及时公开',
    'event trigger=formed publish within=prompt scope[信息]',
  ),
  row(
    '自|从|在|一经|经? ISSUED 实施? 之日起|之日|之后|以后|后|时|起 !间|限|长|效|段',
    sure('issued'),
    '规范性文件印发后5个工作日内上网',
    'event trigger=issued publish within=P5D workdays scope[规范性文件]',
  ),
  row(
    'ISSUED >SPAN|当日|当天|次日',
    sure('issued'),
    '文件印发当日上网',
    'event trigger=issued publish within=P0D scope[文件]',
  ),
  row(
    'ISSUED OR CHANGE 之日起|之日|之后|以后|后|时|的|起? !间|限|长|效|段',
    sure('issued', 'change'),
    '文件印发或修订后5个工作日内公开',
    'event trigger=issued+change publish within=P5D workdays scope[文件]',
  ),
  row(
    'FORMED OR ISSUED 之日起|之日|之后|以后|后|起',
    sure('formed', 'issued'),
    '文件形成或印发之日起10个工作日内公开',
    'event trigger=formed+issued publish within=P10D workdays scope[文件]',
  ),
  row(
    'ISSUED OR ISSUED:b 之日起|之日|之后|以后|后|起',
    sure('issued'),
    '文件印发或出台后10个工作日内公开',
    'event trigger=issued publish within=P10D workdays scope[文件]',
  ),
  row(
    '自|从|在|一经|经|由? 上级|本级|人大|政府|财政|财政部门|有关部门|主管部门|县政府|区政府|市政府|人代会|党委|常委会|同级? APPROVED 同意|通过? 之日起|之日|之后|以后|后|时|起|的 !间|限|长|效|段',
    sure('approved'),
    '专项资金分配方案经批复后10日内公开',
    'event trigger=approved publish within=P10D scope[专项资金分配方案]',
  ),
  row(
    'APPROVED >SPAN|当日|当天|次日',
    sure('approved'),
    '部门预算批复20日内公开',
    'event trigger=approved publish within=P20D scope[部门预算]',
  ),
  row(
    '自|从|在? DECIDED 行政|处罚|许可|行政处罚|行政许可? 决定? 之日起|之日|之后|以后|后|起|时 !间|限|长|效|段',
    sure('decided'),
    '行政处罚决定作出之日起5个工作日内公示',
    'event trigger=decided publish within=P5D workdays scope[行政处罚决定]',
  ),
  row(
    'DECIDED >SPAN|当日|当天|次日',
    sure('decided'),
    '行政许可决定作出7个工作日内公示',
    'event trigger=decided publish within=P7D workdays scope[行政许可决定]',
  ),
  row(
    '自|从|在|于|随|一经? PUBLISHED 之日起|之日|之后|以后|后|的同时|同时|起|时 !间|限|长|效|段',
    published,
    '政策文件公开后3个工作日内发布解读',
    'event trigger=published publish within=P3D workdays of[政策文件] scope[解读]',
  ),
  row(
    'PUBLISHED >SPAN|次日',
    sure('published'),
    '文件公开3个工作日内发布解读材料',
    'event trigger=published publish within=P3D workdays of[文件] scope[解读材料]',
  ),
]

function sure(...triggers: readonly Trigger[]): Fact {
  return { is: 'trigger', triggers, sure: true }
}

function weak(trigger: Trigger): Fact {
  return { is: 'trigger', triggers: [trigger], sure: false }
}

/** 上级发布后 starts the clock of those below; 文件公开后 that of its explanation. */
function published(found: Found): Fact {
  return { is: 'trigger', triggers: ['published'], sure: !/同时/.test(found.text) }
}

/** Together with something else: its publication starts the clock. */
function together(found: Found): readonly Fact[] {
  return [
    { is: 'trigger', triggers: ['published'], sure: true, of: found.get('t') },
    { is: 'limit', within: 'prompt' },
  ]
}
