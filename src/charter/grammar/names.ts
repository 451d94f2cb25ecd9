const LEAD =
  /^(?:[、和及并且，]|以及|同时|其中|此外|另外|但|也|还|均|都|各|则|应当|应该|应及时|应|须|需要|需|必须|要|请|将|把|对于|对|在|于|由|从|就|至|到|给|向|为|按|并且|并|且|即|将其|有关|相关|具体|本栏目|该栏目|此栏目|各栏目|栏目内容|栏目|本网站|网站|本站|本级政府|本级|本地区|本区域|本单位|本部门|本月度|本季度|本年度|本月|本周|本季|该季度|该月|当月|当季度|该|当年|所有|全部|一般|凡是|凡|属于|属|有新的|新的|有|每类|每个|每条|的|内容|了|个|起|后|内|前|时|项|地|可以|可|务必|主动|做好|开展|进行|制作|组织|得到|完成|相应|对应|不|次|最|，)/
const TAIL =
  /(?:之日起|之日|起|[、，的和及与并且]|等相关信息|等有关信息|等信息|等内容|等情况|等工作|等事项|等方面|等|之后|以后|后|时|须|应|需|要|请|应当|必须|需要|将|均|都|也|各|则|及时|一律|得到|进行|工作任务|情况的|至少|发生|自|从|在|于|按|按照|经|被|有|如有|如|若|可|即|为|不得|每类|一般|原则上|信息内容|得|以|最多|最高|限期|在有关|作|予以|由|对|加以|已|实行|且|所有|方可|方能|才能|再)$/

/** A name without what only leads up to it or follows it: 应 …, 本单位 …, … 等信息. */
export function trimName(said: string): string {
  let name = said
  for (let before = ''; before !== name; ) {
    before = name
    name =
      /^(各镇|各乡镇|各街道|各部门|各单位|各科室|有关部门|有关单位|相关单位|相关部门|内设|内容|前台|时政|对外|应急|要闻|要素|要点|需求|后勤|内部|项目|地方|个人|次|最新|自然)/.test(
        name,
      ) && name.length > 2
        ? name
        : name.replace(LEAD, '')
    name = name.replace(TAIL, '')
  }
  return name
}

const HOLLOW =
  /^(?:|信息|内容|栏目|本栏目|数量|条数|次数|一次|情况|工作|时间|期限|期|更新|发布|频率|频次|稿件数|[一-龥])$/

/** The names in a list: 信件、留言等信息 → 信件, 留言. 其他栏目 → 其他; 季报类信息 → 季报类. */
export function namesOf(said: string): readonly string[] {
  return trimName(said)
    .split(/、|以及|及(?!时)|(?<![共调饱总])和(?!谐|平)|与(?!会)|或者/)
    .map((name) => tidy(trimName(name)))
    .filter((name) => name !== '' && !/^(?:[，。；：（）“”]|本栏目|栏目)$/.test(name))
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
export function isOffice(name: string): boolean {
  return (
    /(办|局|委|委员会|科|科室|处|处室|中心|部门|部|政府|单位|小组|股|股室|组|公司|协会|乡镇|镇|街道|领导|负责人|院|会|队|所|站|主任)$/.test(
      name,
    ) && name.length < 16
  )
}
