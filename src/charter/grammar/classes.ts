/** The classes of the notation: what a word of capitals stands for, and the characters or pairs of characters it can start with (null: any). */
type Class = { readonly source: string; readonly starts: readonly string[] | null }

const NUMERAL = '零〇一二两三四五六七八九十百千廿卅'
const PERIOD =
  '半个?年度?|半个?月|半个?小时|双月|双周|季度|季|年度|年|月份|月度|月|周|星期|礼拜|旬|工作日|自然日|日历日|日历天|自然天|日|天|小时|分钟'
/** A number starts here: no digit of the same number stands before. */
const FRESH = `(?<![\\d.${NUMERAL}])`

const LENGTH = `(?:${FRESH}(?:\\d{1,4}|[${NUMERAL}]{1,6})(?:(?:至|到|-)(?:\\d{1,4}|[${NUMERAL}]{1,6}))?(?:个半|个)?(?:工作日|自然日|日历日|日历天|自然天|小时|钟头|分钟|季度|年|月|周|星期|礼拜|旬|日|天)|半个?(?:年|月|天|小时)|双周)`
const ORG =
  '办公室|办|局|委员会|委|科室|科|处室|处|中心|部门|部|政府|单位|领导小组|小组|专班|股室|股|组|院|站|所|公司|协会|负责人|领导|分管领导|主要领导|同志|主任|局长|书记|秘书'

const of = (source: string, starts: string | null): Class => ({ source, starts: starts === null ? null : [...starts] })

/** One of these words. */
const words = (list: string): Class => ({
  source: `(?:${list})`,
  starts: list.split('|').map((word) => word.slice(0, 2)),
})

/** Every class by its name. */
export const CLASSES: Readonly<Record<string, Class>> = {
  NUM: of(`${FRESH}(?:\\d{1,6}(?:\\.\\d{1,3})?(?!\\d)|[${NUMERAL}]{1,8})`, `0123456789${NUMERAL}`),
  /** A calendar word: 年 季度 月 旬 周 工作日 … */
  CAL: of(`(?:${PERIOD})`, '半双季年月周星礼旬工自日天小分'),
  /** A stretch of time with its number: 5个工作日, 两周, 半年, 3-5天. */
  DUR: of(LENGTH, `0123456789${NUMERAL}半双`),
  /** Such a stretch as a limit: 5个工作日内, 两周之内. */
  SPAN: of(`${LENGTH}[之以]?内`, `0123456789${NUMERAL}半双`),
  /** A day of a month: 5日, 二十号, 10. */
  /** A number left blank in a form: __, ×, □. */
  BLANK: of('(?:[_□×○Xx*…]{1,8}|\\.{2,8})', '_□×○Xx*….'),
  /** A number that is none: 三五, 两三, 十几, 数十. */
  APPROX: words('一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九|十几|十余|几十|数十|好几|十来|十多|几|数|多'),
  DAY: of(`${FRESH}(?:(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?:日|号))`, `0123456789${NUMERAL}`),
  MONTH: of(`${FRESH}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})`, `0123456789${NUMERAL}`),
  /** Where in a month: 底, 上旬, 5日. */
  PART: of(
    `(?:${FRESH}(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?:日|号)|月?(?:底|末|上旬|中旬|下旬)|最后(?:一|1)(?:日|天))`,
    `0123456789${NUMERAL}月底末上中下最`,
  ),
  WEEKDAY: of('[一二三四五六日天]', '一二三四五六日天'),
  CLOCK: of(
    `(?:(?:上午|下午|早上|晚上|中午|晚)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:时|点|：)(?:整|半|\\d{1,2}分?)?钟?|(?:下班|上班)|中午)`,
    `0123456789${NUMERAL}上下早晚中`,
  ),
  /** A measure word. */
  MEASURE: of(
    '(?:条次|条信息|条|篇次|篇|期|场次|场|件|幅|部|份|次|则|组|张|集|例|批|轮|项|档|段|个(?!月|工作日|自然日|季|年|小时|周|星期)|起|宗|遍|回|册|首|支|帖|封|处)',
    '条篇期场件幅部份次则组张集例批轮项档段个起宗遍回册首支帖封处',
  ),
  /** Who: a few characters that end like the name of an office or a person in charge. */
  ORG: of(`(?:[^，。；：！？、（）]{0,14}?(?:${ORG}))`, null),
  /** Anything up to the next sign. */
  TEXT: of('[^，。；：！？、（）]{1,20}?', null),
  /** Anything up to the next stop; may hold 、. */
  LIST: of('[^，。；：！？（）]{1,40}?', null),
  QUOTED: of('(?:“[^”]{0,60}”|《[^》]{0,60}》|「[^」]{0,60}」)', '“《「'),
  /** What starts a clock. */
  CHANGE: words('变动|变更|变化|调整|修订|修改|废止|停用|更改|更替|更换|失效|换届|增减|撤并|撤销|改版|迁址'),
  FORMED: words('形成|产生|生成|获取|获得|编制完成|制作完成|制作|制定|制订|定稿'),
  ISSUED: words('印发|出台|签发|签订|签署|下发|制发|颁布|颁发|发文|成文|下达|公文发出'),
  APPROVED: words('批准|批复|核准|获批|立项|审批通过|审议通过|审查通过|通过审批|审定通过|表决通过'),
  DECIDED: words('作出决定|做出决定|作出|做出|送达'),
  PUBLISHED: words('公开发布|对外发布|发布|公开|公布|上网|上线|刊发|刊登|挂网|见报|公示|播出|推送'),
  ENDED: words('结束|闭幕|期满|届满|截止|完毕|完成|办结|落幕|终结|闭会|验收合格|竣工'),
  START: words(
    '召开|举办|举行|开始|开展|启动|开幕|开播|实施|播出|上线|开标|开庭|开考|开工|开学|报名|投票|审议|听证|考试|出让|拍卖|招聘|生效|执行',
  ),
  RECEIVED: words('收到|接到|接收|收悉|受理|接收到|接获|收件|接报|接件|接单|派单'),
  INCIDENT: words('重大突发事件|突发公共事件|突发事件|突发情况|网络舆情|重大舆情|舆情|安全事故|事故|灾害|险情|疫情'),
  FOUND: words('发现|监测到|检查出|排查出|查出|检测到|巡查出'),
  OR: words('、|或者|或|和|及|与|以及'),
}
