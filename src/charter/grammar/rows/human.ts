import type { HumanReason } from '#/charter/obligation.ts'
import { type Fact, type Row, row } from '../facts.ts'

const LATER =
  '为准|为依据|一致|同步|相同|统一|而定|确定|执行|办理|通知|要求|安排|部署|规定|标准|指标|精神|意见|办法|方案|细则|文件|下发的通知|考核|评估'

/** Somebody else decides: notices, indicators, another office's dates. */
export const EXTERNAL: readonly Row[] = [
  row(
    '另行|另|届时|适时另行|将另行 通知|确定|规定|安排|下达|明确|发文|公布|部署',
    external(),
    '具体频次另行通知',
    'human external',
  ),
  row('以|按 LIST:a 为准|为依据|而定', external(), '时间以市政府办通知为准', 'human external'),
  row('参照|参考|比照 LIST:a >，|。|；|$|执行|确定|的', external(), '发布时间参照财政局发布的时间', 'human external'),
  row(
    '与|同|和 LIST:a 保持一致|保持同步|相一致|同步公开|相同|一致',
    external(),
    '公开时间与财政部门统一安排保持一致',
    'human external',
  ),
  row(
    '从其规定|另有规定的|另有规定|有特殊规定的|有专门规定的|有明确规定的|有其他规定的|有新要求的|有新规定的 除外|从其规定|，从其规定|，依照其规定|按其规定|执行?',
    external(),
    '法律法规另有规定的，从其规定',
    'human external',
  ),
  row(
    `根据|按照|按|依照|依据|遵照|遵循|严格按照|严格按|对照|对标|围绕|落实|贯彻落实|严格执行|执行|结合|符合|满足|达到|参考 ~ 上级|国家|省|市|区|县|部委|国务院|国办|省政府|市政府|区政府|主管部门|上级部门|有关部门|考核|评估|测评|最新|绩效|指标|统一|中央|部门|办公厅|政务公开办|财政|业务 LIST:a ${LATER} ~ 要求|的要求|指标|标准|规定|部署|安排|精神|体系|结果|内容|执行|办理|情况|时间?`,
    external('soft'),
    '按上级最新考核指标要求做好相关工作',
    'human external',
  ),
  row(
    '按照|按|根据|依照|依据 统一部署|统一要求|统一安排|有关规定|相关规定|有关要求|相关要求|规定|通知要求|文件要求|文件规定|法律法规|法律规定|法律法规规定|有关法律法规|时间节点|时间要求|规定要求|规定程序|制度要求|工作部署|通知|部署|上级要求|方案要求|规定时间|规定的时间|要求的时间|有关文件|实施方案|职责分工|要求 要求|规定|执行|办理|及时|的时间?',
    external('soft'),
    '按照统一部署更新',
    'human external',
  ),
  row('统一部署|统一安排|统一时间|由上级统一|随上级', external('soft'), '由省里统一部署公开时间', 'human external'),
  row(
    '在|于? 要求|约定|指定|限定|通知|明确 的? 时间|时限|期限|日期|节点|时间节点 内|前|之内?',
    external(),
    '在要求的时间内报送信息',
    'human external',
  ),
]

/** A measure the schema has no form for: ratios, lengths, clicks, per head. */
export const UNSUPPORTED: readonly Row[] = [
  row('NUM -? NUM:b? %|％|‰', human('unsupported'), '办结率达到95%', 'human unsupported'),
  row('百分之 NUM', human('unsupported'), '公开率不低于百分之九十', 'human unsupported'),
  row(
    '百分百|全覆盖|三分之一|三分之二|二分之一|一半以上|全部公开率|过半|半数以上',
    human('unsupported'),
    '原创稿件占一半以上',
    'human unsupported',
  ),
  row('人均|每人|每名|户均|点均', human('unsupported'), '每月人均报送不少于2条', 'human unsupported'),
  row(
    '公开率|办结率|答复率|回复率|及时率|满意率|满意度|抽查比例|占比|比例|覆盖率|更新率|准确率|合格率|完成率|采用率|原创率|点击量|阅读量|浏览量|访问量|点击率|转发量|关注量|粉丝数|可用率|合规率|采纳率|报送率|下载量|同比|环比|增长率|达标率|正确率|整改率|签收率|开通率|差错率|错误率|出错率',
    human('unsupported'),
    '提高办结率',
    'human unsupported',
  ),
  row(
    'NUM 字|个字|余字|字以上|字左右|字以内|分钟以上|像素|MB|KB|M|兆|万像素|秒|万次|人次|家|名|人|元|万|万字|行|页|岁|倍|人以上|GB|万人次 以上|以内|左右?',
    human('unsupported'),
    '每篇不少于500字',
    'human unsupported',
  ),
]

/** Content that is no duty: what a column is, who does what, what may be done. */
export const STATEMENTS: readonly Row[] = [
  row(
    '主要|本栏目主要|重点|栏目主要 发布|公开|刊登|转载|登载|公布|收集|提供|更新',
    human('statement'),
    '主要发布区政府领导的重要活动',
    'human statement',
  ),
  row(
    '不作要求|不做要求|不作硬性要求|不作更新要求|不作统一要求|不要求更新|可不更新|无需更新|不需更新',
    human('statement'),
    '静态栏目不作要求，其余栏目每季度至少更新1条',
    'recurring publish every=P3M min=1 unit=条 scope[其他]',
  ),
  row(
    '主要|重点|集中|用于|旨在|专门|着重|全面|本栏目|本栏|栏目|主要用于|用来|专门用于 展示|介绍|反映|登载内容为|是指|为链接栏目|为静态栏目|宣传|收录|包括|涵盖|展现|刊载|体现|包含|设置为|登载',
    human('statement'),
    '本栏目主要展示辖区基本情况',
    'human statement',
  ),
  row(
    '<单位|部门|科室|各地|街道|乡镇|也|均|还|并 可|可以',
    human('statement'),
    '各单位可结合实际增设栏目',
    'human statement',
  ),
  row(
    '^ 可|可以|可根据|有权|允许|可视|可结合|可由|可自行|可酌情|可适当',
    human('statement'),
    '可根据工作需要增设子栏目',
    'human statement',
  ),
  row(
    '由 ~ ~ 负责|牵头|承担|提供|主办|维护|保障|统筹|归口|组织实施|统一发布',
    human('statement'),
    '由办公室牵头，各科室配合',
    'human statement',
  ),
  row(
    '负责|牵头|协办|配合|谁主管谁负责|谁提供谁负责|谁公开谁负责|谁发布谁负责|共同保障|分级负责|归口管理|主办|承办|谁主管、谁负责|谁公开、谁负责|谁发布、谁负责|责任到人|专人负责|归口负责|统筹协调|属地管理',
    human('statement'),
    '办公室牵头，各科室配合',
    'human statement',
  ),
  row(
    '是指|用于展示|用于发布|用于公开|用于介绍|用于|为链接栏目|为静态栏目|指以|指的是|分为|包括以下|含以下|如下|见附件|详见|本表所称|所称|系指|定义为|下设|包括|包含|涵盖|涉及',
    human('statement'),
    '动态类信息是指反映工作进展的信息',
    'human statement',
  ),
]

function external(soft?: 'soft'): Fact {
  return soft ? { is: 'human', reason: 'external', soft: true } : { is: 'human', reason: 'external' }
}

function human(reason: HumanReason): Fact {
  return { is: 'human', reason }
}
