import { type Fact, type Found, type Row, row } from '../facts.ts'

/** Where a column points, is fed from, or is paired with. */
export const LINKS: readonly Row[] = [
  row(
    '<栏目|”|页面|入口|频道|图标 链接 LIST $',
    (f) => (/(?:网|网站|平台|系统|旗舰店|门户|专网|官网)$/.test(f.get('LIST')) ? to(f) : null),
    '本栏目链接省公共资源交易网',
    'link to target=省公共资源交易网',
  ),
  row('直接|统一|整体 链接 LIST $', to, '直接链接省公共资源交易平台', 'link to target=省公共资源交易平台'),
  row(
    '直接|统一|自动|外部|外? 链接|跳转|链|接入|外链|链入|挂接|连接|超链接|直链|引导 到|至|向|入|于 LIST $',
    to,
    '链接到省统一平台',
    'link to target=省统一平台',
  ),
  row(
    '直接|统一|做好|提供|设置|设? 到? LIST:t 的 链接|友情链接|入口|外链|跳转链接 $',
    to,
    '提供省政务服务网的链接',
    'link to target=省政务服务网',
  ),
  row(
    '附件|表格|链接|平台|下载|下载链接|图片|视频|系统|页面|栏目|附件下载|二维码|网站|功能|接口|表单|入口|搜索|检索|服务|网址|地址|、|和|及|与|各类|所有|外部|附件链接|表格链接|网页 ~ 可用|有效|可正常下载|可下载|能下载|能正常下载|可以下载|可正常打开|能打开|可打开|能正常打开|正常打开|能访问|可访问|正常访问|可正常访问|能正常访问|正常使用|可正常使用|能正常使用|畅通|可点击|可正常浏览|下载正常|打开正常|访问正常|运行正常|正常运行|可正常运行|可正常显示|正常显示|可正常播放|链接正常|可正常链接|可正常跳转|可正常查看|可查看|可以打开|可以正常打开|可以访问',
    (f) => ({ is: 'link', mode: 'works', names: f.text }),
    '附件可正常下载，表格链接有效',
    'link works scope[附件、表格]',
  ),
  row(
    '保证|确保|保持|保障 附件|表格|链接|平台|外部链接|页面|网站|网页|系统|网址 ~ 有效|可用|畅通|正常|能用',
    (f) => ({ is: 'link', mode: 'works', names: f.text }),
    '保证链接可用',
    'link works scope[链接]',
  ),
  row(
    '双向|相互|互相|互为|彼此|实现|做好|进行|建立|关联 关联|链接|互链|双向关联|相互关联|双向链接|相互链接|互联互通|互联|解读',
    pair,
    '政策文件与解读材料相互关联',
    'link pair scope[政策文件、解读材料]',
  ),
  row('指向|指到|导向 LIST $', to, '设置链接，指向省政务服务网', 'link to target=省政务服务网'),
  row(
    '^ 设置|提供|建立|做好|添加 链接|外链|友情链接|跳转 $',
    { is: 'filler' },
    '设置链接，指向省政务服务网',
    'link to target=省政务服务网',
  ),
  row(
    '互链|互联|双向关联|关联发布|关联阅读|相互链接|互相链接|互相关联|相互关联|关联展示|关联',
    pair,
    '意见征集结束后及时反馈结果，并与原征集页面互链',
    'event trigger=ended publish within=prompt of[意见征集] scope[结果]; link pair scope[结果、征集页面]',
  ),
  row(
    '由? 系统|平台|网上|后台|程序|数据|接口|技术|统一|网站? 自动|自动化 抓取|采集|获取|同步|推送|汇聚|归集|调取|对接|生成|导入|调用|提取|更新|聚合|读取 $',
    { is: 'link', mode: 'harvest' },
    '本栏目由系统自动采集，无须人工维护',
    'link harvest',
  ),
  row(
    '由? 系统|平台|网上|后台|程序|数据? 自动|自动化 抓取|采集|获取|同步|推送|汇聚|归集|调取|对接|提取 自|自于|于|来自 LIST:t $',
    harvest,
    '天气信息自动抓取自气象局网站',
    'link harvest target=气象局网站 scope[天气信息]',
  ),
  row(
    '由|从|通过? 系统|平台|后台|程序|接口|数据接口|省平台|市平台 统一|实时|直接? 抓取|采集|获取|同步|推送|汇聚|归集|调取|对接|导入',
    { is: 'link', mode: 'harvest' },
    '数据由省平台统一推送',
    'link harvest scope[数据]',
  ),
  row(
    '抓取|采集|采自|抓取自|取自|同步自|汇聚自 自|自于|于|来自 LIST:t $',
    harvest,
    '天气信息抓取自气象局网站',
    'link harvest target=气象局网站 scope[天气信息]',
  ),
  row(
    '自动 抓取|采集|获取|同步|推送|汇聚|归集|调取|对接|生成|提取|更新',
    { is: 'link', mode: 'harvest' },
    '政声传递自动抓取发布',
    'link harvest scope[政声传递]',
  ),
  row(
    '从|通过|由 LIST:t 中? 网上|自动|统一|实时|系统自动 抓取|采集|获取|同步|推送|调取|归集|汇聚|更新',
    harvest,
    '数据从省统计局网站自动抓取',
    'link harvest target=省统计局网站 scope[数据]',
  ),
  row(
    '无须|无需|不需|不需要|免|不用|不|不再 人工|手动|单独|另行? 维护|更新|录入|发布|干预|操作|编辑?',
    { is: 'filler' },
    '本栏目由系统自动采集，无须人工维护',
    'link harvest',
  ),
]

function to(found: Found): Fact | null {
  const target = found.get('LIST') || found.get('t')
  return /^[至到向入]|^(对应栏目|相应栏目)$/.test(target) ? null : { is: 'link', mode: 'to', target }
}

function pair(found: Found): Fact {
  return { is: 'link', mode: 'pair', names: found.text }
}

function harvest(found: Found): Fact {
  const target = found.get('t').replace(/^.*从/, '')
  return target === '' ? { is: 'link', mode: 'harvest' } : { is: 'link', mode: 'harvest', target }
}
