/** What only leads up to a name. A word that also begins names is guarded: 应 but not 应急. */
const LEAD = new RegExp(
  `^(?:${[
    '[、，的和及并且都也还均但则了]|以及|同时|其中|此外|另外|并且',
    '应当|应该|应及时|应(?!急|用|对|聘)|须(?!知)|需要|需(?!求)|必须|要(?!闻|素|点|求|情)|请(?!示|求)|可以|可(?!再|视)|务必|确保|保证|统一|一律|严格',
    '将|把|对于|对(?!外|口|应|策|接|比|象)|在(?!线|建|职)|于|由|从|就(?!业|医|学)|做到|至|到(?!位)|给|向|为|按(?!揭)|自(?!然|主|查|治|来|愿|身)|凡是|凡|即(?!办)',
    '有关|相关领域|相关|具体|所有|全部|一般|属于|有新的|新的|每类|每个|每条|各类|各项|相应|对应|主动|做好|开展|进行|制作|组织|得到|完成|领域(?=.{3})|形成(?=.{2})|及时',
    '本栏目|该栏目|此栏目|各栏目|栏目内容|本网站|网站(?=栏目)|本站|本级政府|本级|本地区|本区域|本单位|本部门|本月度|本季度|本年度|本月|本周|本季|该季度|该月|当月|当季度|当年|该',
    '个(?!人|体)|起(?!草)|后(?!勤|续)|内(?!设|容|部|控|河)|前(?!台|期)|时(?!政|事|效)|项(?!目)|地(?!方|震|质|区|名|址|图|块|点)|次(?!月|年)|不(?!动|良)|最(?!新|低|高)|经(?!济|营|费|验)|社会(?=公布|公开)',
  ].join('|')})`,
)
/** What only follows a name. */
const TAIL = new RegExp(
  `(?:${[
    '之日起|之日|起|之后|以后|(?<!前|售|战)后|时|前',
    '[、，的和及与并且]|等相关信息|等有关信息|等信息|等内容|等情况|等工作|等事项|等方面|(?<!高|中|平|同|初)等',
    '须|(?<!响|反|供|适|对)应|(?<![供需])需|(?<!重|主|必|纪|摘|概|需|提)要|(?<!申|邀|聘|提)请|应当|必须|需要|将|均|都|也|各|(?<!规|准|原|细|守|总)则|及时|一律|(?<!许|认)可|即|得|以|自|从|在|于|按|按照|经|被|有|如有|如|若|为|不得',
    '得到|做到|进行|加以|予以|由|(?<!针|应)对|已|实行|且|所有|方可|方能|才能|再|至少|发生|每类|一般|原则上|信息内容|最多|最高|限期|在有关|社会|情况的|任务(?=$)',
  ].join('|')})$`,
)

const ACTORS = /^(各(镇|乡镇|街道|部门|单位|科室|地|县|区|办)|有关(部门|单位)|相关(部门|单位))/

/** A name without what only leads up to it or follows it: 应 …, 本单位 …, … 等信息. */
export function trimName(said: string): string {
  let name = said
  for (let before = ''; before !== name; ) {
    before = name
    name = ACTORS.test(name) ? name : name.replace(LEAD, '')
    name = name.replace(TAIL, '')
  }
  return name
}

const HOLLOW =
  /^(?:|信息|内容|栏目|本栏目|数量|条数|次数|一次|情况|工作|时间|期限|期|有信息|有更新|有来信|有留言|有内容|有信件|更新|发布|频率|频次|稿件数|更新时间|更新|公开|[一-龥])$/

/** The names in a list: 信件、留言等信息 → 信件, 留言. 其他栏目 → 其他; 季报类信息 → 季报类. */
export function namesOf(said: string): readonly string[] {
  return trimName(said)
    .split(/、|以及|及(?!时)|(?<![共调饱总])和(?!谐|平)|与(?!会)|或者/)
    .map((name) => tidy(trimName(name)))
    .filter((name) => name !== '' && !/^(?:[，。；：（）“”]|本栏目)$/.test(name))
}

function tidy(name: string): string {
  if (/^(其他|其余|其它)(类|各类)?(栏目|信息|类栏目|类信息|内容|子栏目)?$/.test(name))
    return /类$/.test(name) ? name.replace('其它', '其他') : '其他'
  return name.replace(/(?<=类)(型)?(信息)?(的)?(栏目|信息|内容)?$/, '').replace(/^有(?=.+类$)/, '')
}

/** True when the name says nothing about which column or thing is meant. */
export function isHollow(names: readonly string[]): boolean {
  return names.every((name) => HOLLOW.test(name))
}

/** True when a name is that of an office or a person in charge. */
export function isOffice(said: string): boolean {
  const name = said.replace(/（[^（）]*）$/, '') // 各镇（街道）
  return (
    /(办|办公室|局|委|委员会|科|科室|处|处室|中心|部门|部|政府|单位|小组|股|股室|组|公司|协会|乡镇|镇|街道|领导|负责人|院|会|队|所|站|主任|社区|村|村居|学校|园区)$/.test(
      name,
    ) && name.length < 16
  )
}
