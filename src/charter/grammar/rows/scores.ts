import { type Fact, type Found, type Row, row, type ScorePer } from '../facts.ts'
import { numberOf } from '../numerals.ts'

/** What a failure costs and a success brings. */
export const SCORES: readonly Row[] = [
  row(
    '更新|报送|回复|答复|发布|办理|公开|信息更新|整改|反馈 不及时|不按时|滞后|不按期 的? >扣|，|予以|通报|每|约谈|给予|一|全|将|，每',
    per('late'),
    '更新不及时的扣1分',
    'score late points=-1',
  ),
  row('每|凡? 错 一|1 处|个|字|条|次', per('error'), '每错一处扣0.5分', 'score error points=-0.5'),
  row('扣|扣减|扣除|减|倒扣|扣罚 除? NUM 分', (f) => points(f, -1), '每少更新一条扣0.5分', 'score missing points=-0.5'),
  row(
    '加|得|计|记|奖励|奖|加计|另加|给|给予|再加|可得|可加 NUM 分 奖励?',
    (f) => points(f, 1),
    '每多1条加1分',
    'score extra points=1',
  ),
  row(
    'NUM 分 每|/|／ 条|篇|次|件',
    (f) => [{ is: 'per', per: 'item' }, points(f, 1)],
    '报送信息1分/条',
    'score item points=1',
  ),
  row(
    '最高|最多|累计|累计最高|封顶|至多|上限|最高累计|总计|合计|总分|本项|单项|全年|全年累计|加分|扣分|累计扣分|累计加分|最高可|每月|扣分最多|最高加分|加分最高|扣分最高 不超过|不得超过|扣|加|得|为|最多扣|最高扣|最多加|最高加|最高不超过|不超|以|扣至|封顶为|上限为|最高得|至|最高为? NUM 分 为限|封顶|止?',
    cap,
    '逾期答复的，每件扣1分，最高扣5分',
    'score late points=-1 cap=5',
  ),
  row('NUM 分 封顶|为限|为上限|扣完为止', cap, '每超1条加1分，10分封顶', 'score extra points=1 cap=10'),
  row('不超过|不得超过|上限|封顶 为? NUM 分', cap, '每多1条加1分，不超过10分', 'score extra points=1 cap=10'),
  row(
    '扣完为止|扣完本项分值为止|直至扣完|扣完该项分为止',
    { is: 'filler' },
    '每缺一条扣1分，扣完为止',
    'score missing points=-1',
  ),
  row(
    '每|凡? 完不成|少|缺|欠|缺少|漏|少报|漏报|未报|少发|缺报|未完成|未更新|未发布|不足|少更新|少报送|少完成|差|漏更新|少发布|未报送|漏发 ~ NUM? MEASURE?',
    per('missing'),
    '每少更新一条扣0.5分',
    'score missing points=-0.5',
  ),
  row(
    '每|凡|未完成|完不成|没完成|未能完成|未达|达不到|没有达到|低于|不足|未达到|少于 完成|任务数|要求|规定数量|目标|任务|规定条数|最低要求|更新要求|更新次数|任务的|要求的|规定的|标准',
    per('missing'),
    '未达到要求的，每条扣1分',
    'score missing points=-1',
  ),
  row(
    '每|凡 多|超|超出|超过|增加|超额|多报|多发|超额完成 ~ NUM MEASURE',
    per('extra'),
    '每多1条加1分',
    'score extra points=1',
  ),
  row(
    '超额完成|超出部分|超过部分|超额部分|超任务数|超过任务数的?',
    per('extra'),
    '超额部分每条加1分',
    'score extra points=1',
  ),
  row(
    '逾期|超期|迟报|延迟|超时|未按时|未按期|不及时|未及时|未在规定时间内|未在规定时限内|拖延|延期未|迟|晚报|延误|滞后|推迟|未按规定时间|超时限|超过时限|超过规定时限|未按规定时限|未按要求时间|未如期 答复|更新|报送|回复|办理|办结|发布|公开|上报|报|整改|处理|反馈|处置|签收|未更新|未报送|未答复|未整改|未办结|未公开|未回复|未处理|完成? 的?',
    per('late'),
    '逾期答复的，每件扣1分，最高扣5分',
    'score late points=-1 cap=5',
  ),
  row(
    '每|发现|每发现|每出现|出现|每有|被查出|查出|检查发现|存在? 一|1|1个|一个? 处|个|条|次|例|起? 错别字|错误|差错|错链|死链|暗链|错敏字|错误链接|断链|不可用链接|失效链接|表述错误|严重错误|严重表述错误|空白栏目|问题|错情|无效链接|错误信息|内容错误|空栏目 的?',
    fault,
    '每发现一处错别字扣1分',
    'score error points=-1',
  ),
  row(
    '每|凡|各? 被? ~ 采用|录用|采纳|采编|选用|刊用|转载 NUM? MEASURE? 的? >加|得|计|记|奖|每|给|，|的|另|最|再',
    per('adopted'),
    '信息被省级采用每条加3分',
    'score adopted points=3',
  ),
  row(
    '被|获|经 ~ 采用|录用|采纳|采编|选用|刊用 的 ， 每条|每篇|每次|每件',
    per('adopted'),
    '被市级网站采用的，每条加2分',
    'score adopted points=2',
  ),
  row(
    '每? 报送|发布|更新|上报|报|完成|提供|推送|投稿|发表 ~ NUM? MEASURE >得|计|记|加|奖|给',
    perItem,
    '每报送一条信息得2分',
    'score item points=2',
  ),
  row(
    '每 NUM? 条|篇|件|次|项|例|起|个|处|期 >扣|得|加|计|记|减|奖|给|倒扣|最',
    { is: 'per', per: 'case' },
    '被通报的每次扣2分',
    'score case points=-2',
  ),
  row(
    '实行|实施|施行|予以|按|作|给予|将? 一票否决|单项否决|一票否决制|一票否决处理|单项否决制 处理|制?',
    { is: 'veto' },
    '出现空白栏目的，实行一票否决',
    'score case veto scope[空白栏目]',
  ),
  row(
    '予以|给予|进行|实行|将|全区|全县|全市|将予以|将进行|作出|在全区|在全县|在全市|全镇|一律|并|纳入|按季|内 ~ 通报批评|通报|约谈|问责|批评|曝光|点名通报|追责|追究责任|诫勉|取消评优资格|扣除绩效 主要负责人|相关负责人|责任人|相关责任人|单位负责人|单位主要负责人|分管领导? !后|表扬|情况|期',
    effect,
    '逾期未更新的予以通报',
    'score late effect=通报',
  ),
  row(
    '约谈|问责|通报 其|该? 单位? 主要负责人|负责人|相关负责人|责任人|相关责任人|单位负责人|主要领导|分管领导',
    effect,
    '连续两次考核不合格的，约谈主要负责人',
    'score case effect=约谈主要负责人',
  ),
  row(
    '通报批评|约谈|问责|取消评优资格|取消评先评优资格|取消年度评优资格|不得评优|取消评优|不予评优|追究责任|追究相关责任|通报全区|通报全县|点名通报|严肃处理|责令整改|责令改正|限期整改|不得分|不计分|计零分|记零分|零分|得0分|按0分计|不予加分|该项不得分|本项不得分|评为不合格|定为不合格|年度考核不合格|书面检查|作出书面检查|不得评为优秀|纳入年度考核|纳入绩效考核',
    effect,
    '未完成任务的，该项不得分',
    'score missing effect=该项不得分',
  ),
  row(
    '累计|累积|连续|一年内|被|年内累计|一季度内 NUM 次|个月|个季度|周|期? 未|被|的|以上|及以上|逾期|通报|提醒|警告|预警|扣分|不达标 ~ >通报|约谈|予以|给予|进行|的，|取消|扣|一票|全',
    (f) => ({ is: 'per', per: /逾期|未按时|迟/.test(f.text) ? 'late' : 'case' }),
    '累计2次逾期的予以通报',
    'score late effect=通报',
  ),
]

function points(found: Found, sign: 1 | -1): Fact {
  return { is: 'points', points: sign * numberOf(found.get('NUM')) }
}

function cap(found: Found): Fact {
  return { is: 'cap', cap: numberOf(found.get('NUM')) }
}

function per(kind: ScorePer): Fact {
  return { is: 'per', per: kind }
}

function perItem(): Fact {
  return { is: 'per', per: 'item' }
}

/** Counting each mistake needs 每 or 一处; 出现空白栏目的 is one case. */
function fault(found: Found): Fact | null {
  return /每|一|1/.test(found.text) ? { is: 'per', per: 'error' } : null
}

function effect(found: Found): Fact {
  return { is: 'effect', effect: found.text.replace(/^(予以|给予|进行|实行|将予以|将进行|将|作出|一律|并)/, '') }
}
