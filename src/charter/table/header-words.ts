/** What a header says its column holds. */
export type Meaning =
  | { readonly role: 'number' | 'aside' | 'unknown' }
  /** The header is itself a column of the charter (units down the side) or a unit (units across the top). */
  | { readonly role: 'column-across' | 'unit-across' }
  /** A step of the path to the column, or the column itself: the innermost rank present is the column. */
  | { readonly role: 'level'; readonly rank: number }
  | { readonly role: 'units'; readonly unitRole?: UnitRoleWord }
  /** `decides`: a bare cell (1年, 按月) cannot be read without this header. */
  | { readonly role: 'requirement'; readonly decides: boolean; readonly kind: 'clause' | 'content' | 'remark' }

/** 主办 is the lead only where the table also has a 协办: alone it is just the responsible unit. */
export type UnitRoleWord = 'lead' | 'support' | 'lead-if-paired'

type HeaderWord = { readonly says: RegExp; readonly meaning: Meaning; readonly example: string }

const body = '(?:责任|主管|业务|保障|职能)?(?:单位|部门|科室|处室|股室|科（处）室|机构|主体|方|处|科)'
const numbered = ['一', '二', '三', '四', '五', '六', '七', '八']

const levelsByNumber: readonly HeaderWord[] = numbered.map((numeral, i) => ({
  says: new RegExp(`^第?[${numeral}${i + 1}]级`),
  meaning: { role: 'level', rank: i + 1 },
  example: `${numeral}级目录`,
}))

const clause = (decides: boolean): Meaning => ({ role: 'requirement', decides, kind: 'clause' })
const level = (rank: number): Meaning => ({ role: 'level', rank })
const units = (unitRole?: UnitRoleWord): Meaning => ({ role: 'units', ...(unitRole && { unitRole }) })

/**
 * The headers of Chinese office tables by what they mean; the first row that fits counts. To teach a new header add a row and an example.
 * Ranks of levels: 一级…八级 are 1–8, what is named by kind (类别) stands before what is named by thing (栏目).
 */
export const headerWords: readonly HeaderWord[] = [
  { says: /^(?:.{0,2}(?:序号|编号)|序|号|项号|序次|顺序号?|No\.?|№)$/i, meaning: { role: 'number' }, example: '序号' },
  {
    says: /^(?:联系人|联系电话|联系方式|电话|手机|邮箱|责任人|负责人|分管领导|责任领导|信息员|联络员|审核人|签发人|经办人|姓名|职务).{0,4}$/,
    meaning: { role: 'aside' },
    example: '联系人',
  },
  {
    says: /^(?:.{0,4}依据|.{0,4}渠道.{0,4}|.{0,4}载体|公开(?:对象|方式|形式|属性|层级|范围|类型)|发布(?:平台|形式|方式)|层级|方式|对象|形式|网址|链接地址|栏目(?:链接|地址|网址|位置|代码|编码|ID)|URL|代码|索引号)$/i,
    meaning: { role: 'aside' },
    example: '公开依据',
  },
  {
    says: /^(?:分值|权重|标准分|基本分|总分|满分|得分|自评.{0,3}|考核得分|合计|小计|总计|完成情况|进展情况|落实情况|更新情况|最后更新.{0,3}|是否.{1,8}|完成与否)$/,
    meaning: { role: 'aside' },
    example: '分值',
  },
  // Who checks is not who owes.
  {
    says: new RegExp(`^(?:审核|审批|审查|监督|督办|督查|考核|检查|验收)${body}$`),
    meaning: { role: 'aside' },
    example: '审核单位',
  },
  {
    says: new RegExp(`^(?:配合|协办|协助|协同|参与|参加|协作|会办|支持)(?:配合|负责)?${body}?$`),
    meaning: units('support'),
    example: '配合单位',
  },
  { says: new RegExp(`^牵头(?:负责|主办)?${body}?$`), meaning: units('lead'), example: '牵头单位' },
  {
    says: new RegExp(`^(?:主办|主责|主要责任|第一责任|主体责任)${body}?$`),
    meaning: units('lead-if-paired'),
    example: '主办单位',
  },
  {
    says: new RegExp(
      `^.{0,6}(?:责任|承办|保障|实施|公开|发布|供稿|报送|维护|更新|主管|落实|负责|执行|提供|归口|管理|填报|上报|完成|任务|来源|建设|运维)${body}(?:名称)?$`,
    ),
    meaning: units(),
    example: '责任单位',
  },
  {
    says: /^(?:单位|部门|科室|处室|股室|各?单位名称|部门名称|科室名称|责任分工|职责分工|任务分工|工作分工|分工|责任主体|主体|承担单位|被考核单位|考核对象|责任科（室）|责任单位（部门）|责任归属)$/,
    meaning: units(),
    example: '责任分工',
  },
  {
    says: /^(?:备注|说明|备注说明|其他说明|注意事项|特别说明|其他要求)$/,
    meaning: { role: 'requirement', decides: true, kind: 'remark' },
    example: '备注',
  },
  {
    says: /周期|频率|频次|频度|频数|时限|时效|时间|期限|次数|条数|篇数|数量|任务数|任务量|目标数|指标数|计划数|时点|节点/,
    meaning: clause(true),
    example: '更新周期',
  },
  {
    says: /(?:评分|计分|考核|扣分|加分|赋分|记分|打分|评价|奖惩|评估|考评|得分)(?:标准|细则|办法|方法|规则|说明|依据|方式|要求|分值|情形)|^(?:扣分|加分|奖惩|扣分项|加分项|考核|评分|评价)$/,
    meaning: clause(true),
    example: '评分标准',
  },
  { says: /^(?:报送|上报).*要求$|目标$|(?:更新|维护|保障)方式$/, meaning: clause(true), example: '报送要求' },
  {
    says: /内容(?:要求|说明)$|^(?:栏目|事项)说明$/,
    meaning: { role: 'requirement', decides: true, kind: 'content' },
    example: '内容要求',
  },
  {
    says: /(?:要求|标准|措施|举措|规范|规则|做法)$/,
    meaning: clause(false),
    example: '工作要求',
  },
  ...levelsByNumber,
  {
    says: /^(?:子类|子类别|小类|细类|子栏目|下级栏目|子项|具体栏目|细目|子目录)(?:名称)?$/,
    meaning: level(60),
    example: '子栏目',
  },
  {
    says: /^(?:(?:信息|栏目|工作|事项|公开|内容|所属|任务|指标|目录)?(?:类别|分类|大类|类型|种类|门类)|领域|频道|主题|所属频道|所属栏目|一类|方面|重点领域|所属领域)(?:名称)?$/,
    meaning: level(10),
    example: '类别',
  },
  { says: /^(?:所属)?(?:板块|版块|模块)(?:名称)?$/, meaning: level(12), example: '板块' },
  {
    says: /^(?:考核|评估|评价|测评|工作|建设|公开)?(?:项目|指标|目录)(?:名称)?$/,
    meaning: level(30),
    example: '考核项目',
  },
  {
    says: /^(?:(?:工作|重点|主要|目标|重点工作|年度|具体|保障)?任务(?:名称|事项)?|工作事项|重点工作|工作项目|主要工作|工作)$/,
    meaning: level(35),
    example: '工作任务',
  },
  { says: /^(?:考核|评估|评价|测评|检查)内容$/, meaning: clause(false), example: '考核内容' },
  {
    says: /(?:内容|要素|素材)$/,
    meaning: { role: 'requirement', decides: true, kind: 'content' },
    example: '公开内容',
  },
  { says: /^(?:.{0,6}事项|信息名称|信息项)(?:名称)?$/, meaning: level(45), example: '公开事项' },
  { says: /^.{0,6}(?:栏目|专栏|页面|目录|版面)(?:名称)?$/, meaning: level(50), example: '栏目名称' },
  { says: /^(?:.{0,6}名称|标题|题目)$/, meaning: level(48), example: '名称' },
]

/** What a header means; the words in brackets after it count only when the rest says nothing. */
export function meaningOf(header: string): Meaning {
  const bare = header.replace(/[\s*＊※]/g, '').replace(/[：:]$/, '')
  const outside = bare.replace(/[（(][^（()）]*[)）]/g, '').replace(/[／/].*$/, '')
  for (const said of [bare, outside, outside.replace(/[、及和与].*$/, '')]) {
    const word = said === '' ? undefined : headerWords.find(({ says }) => says.test(said))
    if (word) return word.meaning
  }
  return { role: 'unknown' }
}
