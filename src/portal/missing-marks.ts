import type { SiteSettings } from '#/articles/site-settings.ts'

/** A mark that every page must carry. 国办发〔2017〕47号; 网页设计规范. */
export type Mark =
  | 'name'
  | 'domain'
  | 'idCode'
  | 'icp'
  | 'policeRecord'
  | 'host'
  | 'contact'
  | 'organMark'
  | 'errorReport'

export const markWords: Readonly<Record<Mark, string>> = {
  name: '网站名称',
  domain: '网站域名',
  idCode: '网站标识码（十位）',
  icp: 'ICP备案编号',
  policeRecord: '公安机关备案号',
  host: '主办单位',
  contact: '联系方式（联系电话或电子邮箱）',
  organMark: '党政机关网站标识的地址',
  errorReport: '“我为政府网站找错”的地址',
}

/** 网站标识码: six digits of the region and four of the site, or `bm` and eight digits for a ministry. 国办发〔2017〕47号 annex. */
const idCode = /^(\d{10}|bm\d{8})$/

/** The required marks which the settings lack or have in a form that cannot be: the pages leave them out, the desk asks for them. */
export function missingMarks(settings: SiteSettings): readonly Mark[] {
  const has: Readonly<Record<Mark, boolean>> = {
    name: settings.name.trim() !== '',
    domain: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(settings.domain),
    idCode: idCode.test(settings.idCode),
    icp: settings.icp.trim() !== '',
    policeRecord: /\d/.test(settings.policeRecord),
    host: settings.host.trim() !== '',
    contact: settings.phone.trim() !== '' || settings.email.trim() !== '',
    organMark: URL.canParse(settings.organMark),
    errorReport: URL.canParse(settings.errorReport),
  }
  return (Object.keys(has) as Mark[]).filter((mark) => !has[mark])
}
