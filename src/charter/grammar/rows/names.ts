import { type Row, row } from '../facts.ts'

/** Names that hold a verb and must not be taken apart. */
export const NAMES: readonly Row[] = [
  row(
    'NUM:a? ×|x|X|* NUM 小时 服务|值守?',
    { is: 'name' },
    '7×24小时值班电话变更的，当日更新',
    'event trigger=change publish within=P0D scope[7×24小时值班电话]',
  ),
  row(
    'NUM 小时 自助|热线|值班|服务|在线|值守',
    { is: 'name' },
    '24小时服务热线每年核对一次',
    'recurring check every=P1Y min=1 unit=次 scope[24小时服务热线]',
  ),
  row(
    '一级|二级|三级|四级|1级|2级|3级 >栏目|目录|页面|标题|分类|网页|频道|指标',
    { is: 'name' },
    '二级栏目每月更新1次',
    'recurring publish every=P1M min=1 unit=次 scope[二级栏目]',
  ),
  row(
    '意见建议|意见、建议|投诉建议|提案建议|咨询建议|代表建议|合理化建议|议案建议|建议提案|建议办理',
    { is: 'name' },
    '网民意见建议及时回复',
    'event trigger=received reply within=prompt scope[网民意见建议]',
  ),
  row(
    '网民纠错|网友纠错|纠错留言|纠错信息|纠错件|纠错工单|网站找错|公众纠错',
    { is: 'name' },
    '收到网民纠错后1个工作日内更正',
    'event trigger=received fix within=P1D workdays scope[网民纠错]',
  ),
  row(
    '报告|通知|公告 >每|按月|按季|逐|一年|半年|全年',
    { is: 'name' },
    '调研报告每半年2份',
    'recurring publish every=P6M min=2 unit=份 scope[调研报告]',
  ),
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
