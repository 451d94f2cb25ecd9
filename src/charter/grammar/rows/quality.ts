import type { Forbidden, Required } from '#/charter/obligation.ts'
import { type Fact, type Row, row } from '../facts.ts'

/** What must never be seen. The words count only where something forbids them. */
export const FORBIDDEN: readonly Row[] = [
  row(
    '杜绝|严禁|禁止|不得|不允许|不准|不能|不可|避免|防止|严防|切忌|谨防|不应|不许|一律不得|零容忍|不发生|防范|坚决杜绝|消除|消灭 出现|发布|有|存在|含有|包含|发生|刊登|转载|含|涉及|上传|上网|公开|泄露|使用|传播|产生|再出现|刊发?',
    { is: 'forbid-verb' },
    '不得发布涉密信息和个人隐私',
    'quality forbid=secret+privacy',
  ),
  row(
    '无|没有|零|不存在|不出现|未出现|不含|未发生|不发生|不包含|确保无|保证无',
    { is: 'forbid-verb' },
    '页面无错别字',
    'quality forbid=typo',
  ),
  row(
    '严重? 错别字|错字|别字|错敏字|错漏字|语病|病句|文字差错|文字错误|错误字词|用字错误|漏字|多字|差错|文字性错误|标点错误|低级错误',
    forbid('typo'),
    '杜绝错别字、错链和死链',
    'quality forbid=typo+wrong-link+dead-link',
  ),
  row(
    '严重表述错误|表述错误|表述不当|表述不准确|严重错误表述|错误表述|表述性错误|不规范表述|不当表述|提法错误|表述差错|政治性错误|严重表述|政治性差错|严重差错|严重错误|重大差错',
    forbid('wording'),
    '严禁出现严重表述错误、虚假信息和敏感词',
    'quality forbid=wording+false+sensitive',
  ),
  row(
    '虚假|伪造|失实|不实|编造|造假|捏造|弄虚作假|杜撰 或? 伪造|虚假|不实? 内容|信息|新闻|数据|报道?',
    forbid('false'),
    '不得发布虚假信息',
    'quality forbid=false',
  ),
  row(
    '反动|煽动颠覆|颠覆国家政权|危害国家安全|分裂国家|反党 言论|内容|信息|标语?',
    forbid('reactionary'),
    '不得出现反动、暴力内容',
    'quality forbid=reactionary+violent',
  ),
  row('暴力|恐怖|暴恐|血腥 内容|信息?', forbid('violent'), '杜绝暴力内容', 'quality forbid=violent'),
  row('色情|淫秽|黄色 内容|信息|图片?', forbid('porn'), '严禁出现色情、低俗内容', 'quality forbid=porn+vulgar'),
  row('低俗|庸俗|媚俗|恶俗|粗俗 内容|信息?', forbid('vulgar'), '严禁出现庸俗内容', 'quality forbid=vulgar'),
  row(
    '错链|错误链接|链接错误|错误外链|错链接|错误的链接|链接指向错误|误链|链接地址错误|指向错误',
    forbid('wrong-link'),
    '杜绝错链',
    'quality forbid=wrong-link',
  ),
  row(
    '死链|断链|无效链接|失效链接|链接失效|死链接|坏链|打不开的链接|链接无法打开|不可访问链接|链接打不开|空链接|空链|失效外链',
    forbid('dead-link'),
    '不得出现死链接',
    'quality forbid=dead-link',
  ),
  row(
    '暗链|黑链|暗链接|非法外链|非法链接|隐藏链接|恶意链接|挂马|不良链接|违规外链',
    forbid('dark-link'),
    '杜绝暗链',
    'quality forbid=dark-link',
  ),
  row(
    '空栏目|空白栏目|空白页面|空栏|空白页|栏目空白|空白|空页面|空壳栏目|僵尸栏目|栏目为空|内容为空|栏目内容空白|空链栏目|空窗|白板栏目',
    forbid('empty-column'),
    '栏目不得空白',
    'quality forbid=empty-column',
  ),
  row(
    '涉密|涉及国家秘密|国家秘密|秘密|泄密|涉国家秘密|保密|商业秘密|工作秘密|机密|失泄密 的? 信息|内容|文件|事项?',
    forbid('secret'),
    '不得发布涉密信息',
    'quality forbid=secret',
  ),
  row(
    '个人隐私|隐私|公民隐私|个人信息|身份证号|身份证号码|手机号|电话号码|家庭住址|银行卡号|身份信息|个人敏感信息|公民个人信息|手机号码|住址|银行账号|个人敏感|隐私泄露 信息|内容|问题?',
    forbid('privacy'),
    '不得泄露个人隐私',
    'quality forbid=privacy',
  ),
  row(
    '敏感词|敏感信息|敏感内容|敏感词汇|敏感字词|敏感|不宜公开|不宜公开的信息|不良信息|违法信息|有害信息|违法违规信息',
    forbid('sensitive'),
    '不得出现敏感词',
    'quality forbid=sensitive',
  ),
  row(
    '重复发布|重复信息|重复内容|重复上传|信息重复|内容重复|重复|雷同',
    forbid('duplicate'),
    '不得出现重复信息',
    'quality forbid=duplicate',
  ),
  row(
    '过期|过时|失效|超期|陈旧|失效文件|已失效 信息|内容|文件|链接|政策|数据|的信息|的内容?',
    forbid('expired'),
    '不得出现过期信息',
    'quality forbid=expired',
  ),
  row(
    '内容与栏目不符|栏目与内容不符|与栏目不符|与栏目无关|错放栏目|错位|错栏|错放|放错栏目|内容与栏目不一致|张冠李戴|栏目错位|错发栏目|与栏目定位不符|不属于本栏目|与栏目主题无关|与栏目名称不符|以新闻代替|新闻充数|用新闻替代|用新闻代替|以新闻充数|新闻替代|用工作动态代替 信息|内容|的信息|的内容|的?',
    forbid('misplaced'),
    '不得发布与栏目不符的信息',
    'quality forbid=misplaced',
  ),
]

/** What must always be true. */
export const REQUIRED: readonly Row[] = [
  row(
    '与|符合 所在|所属|本? 栏目 定位|主题|名称|属性|要求|设置? 相符|一致|相关|匹配|相符合|对应|相吻合',
    [{ is: 'forbid-verb' }, { is: 'forbid', codes: ['misplaced'] }],
    '公开内容与栏目定位相符，无重复信息',
    'quality forbid=misplaced+duplicate',
  ),
  row(
    '内容|要素|信息|数据|目录|栏目|条目|事项|资料|材料|字段|项目|信息要素|栏目内容? 须|应|要|保持|填写|必须|应当|都|均? 齐全|完整|完备|无缺漏|无遗漏|齐备|不缺项|全面完整|无缺失',
    require('complete'),
    '办事指南要素完整',
    'quality require=complete scope[办事指南]',
  ),
  row(
    '内容|信息|数据|文字|事项|要素|栏目内容|表述|口径|链接地址|联系方式|电话|地址|信息内容 须|应|要|保持|必须|应当|都|均|真实|完整|权威? 准确|真实|无误|属实|准确无误|正确|真实准确|准确真实|真实可靠',
    require('accurate'),
    '内容准确',
    'quality require=accurate',
  ),
  row(
    '格式|排版|版式|体例|页面格式|文档格式|行文格式|标题格式|图片格式|字体|文字格式 须|应|要|保持|必须|应当|做到|均? 规范|统一|正确|整齐|一致|标准|美观|规范统一|符合规范|符合要求|统一规范',
    require('format'),
    '格式规范、要素齐全',
    'quality require=format+complete',
  ),
  row(
    '注明|标注|标明|标示|载明|写明|附|显示|列明|标识|署|注 信息|文件|文章|稿件|具体|准确|明确? 发布日期|发布时间|日期|时间|公开日期|公开时间|成文日期|更新时间|更新日期|印发日期|生成日期|落款日期|形成日期',
    require('dated'),
    '统一注明发布日期',
    'quality require=dated',
  ),
  row(
    '注明|标注|标明|标示|载明|写明|附|显示|列明|标识|署|注 信息|文件|文章|稿件|具体|准确|明确? 来源|出处|信息来源|稿件来源|转载来源|内容来源|原文出处|数据来源',
    require('sourced'),
    '统一注明信息来源',
    'quality require=sourced',
  ),
  row(
    '注明|标注|标明|标示|载明|写明|附|显示|列明|标识? 信息? 来源|出处|信息来源|稿件来源|文章来源 和|与|及|、 发布日期|发布时间|日期|时间|公开日期|公开时间',
    require('sourced', 'dated'),
    '统一注明信息来源和发布日期',
    'quality require=sourced+dated',
  ),
  row(
    '注明|标注|标明|标示|载明|写明|附|显示|列明|标识? 信息? 发布日期|发布时间|日期|时间|公开日期|公开时间 和|与|及|、 来源|出处|信息来源|稿件来源',
    require('dated', 'sourced'),
    '每条信息标明发布时间和来源',
    'quality require=dated+sourced',
  ),
  row(
    '、|和|及|与|， 齐全|完整|完备 !的|地|、|更|公|发',
    require('complete'),
    '信息内容准确、完整',
    'quality require=accurate+complete',
  ),
  row('、|和|及|与|， 准确|真实|无误 $', require('accurate'), '要素齐全、准确', 'quality require=complete+accurate'),
  row('、|和|及|与|， 格式? 规范 $', require('format'), '内容完整准确，格式规范', 'quality require=accurate+format'),
  row(
    '真实|完整|准确 、|、|和? 真实|完整|准确 、|和? 真实|完整|准确? $',
    truths,
    '发布的信息应真实、准确、完整',
    'quality require=accurate+complete',
  ),
]

function forbid(...codes: readonly Forbidden[]): Fact {
  return { is: 'forbid', codes }
}

function require(...codes: readonly Required[]): Fact {
  return { is: 'require', codes }
}

function truths(found: { readonly text: string }): Fact {
  const codes: Required[] = []
  if (/真实|准确/.test(found.text)) codes.push('accurate')
  if (/完整/.test(found.text)) codes.push('complete')
  return { is: 'require', codes }
}
