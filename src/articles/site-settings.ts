/**
 * What an office decides about its site, without code. All of it is shown on pages; the marks in the footer are inspection items.
 * 国办发〔2017〕47号; standards of the office are data under its folder (`site.yaml`), changed at the desk afterwards.
 */
export type SiteSettings = {
  readonly name: string
  /** Host name without scheme, as in SiteDomain: www.zhonglou.gov.cn. */
  readonly domain: string
  /** 网站标识码: ten digits. */
  readonly idCode: string
  /** ICP备案编号, 公安机关备案号. */
  readonly icp: string
  readonly policeRecord: string
  /** 主办单位, 承办单位. */
  readonly host: string
  readonly operator: string
  readonly address: string
  readonly phone: string
  readonly email: string
  /** Where 党政机关网站标识 and 我为政府网站找错 lead to. */
  readonly organMark: string
  readonly errorReport: string
  readonly supportsIpv6: boolean
  /** 全站灰色: on days of mourning. */
  readonly grey: boolean
  readonly theme: Theme
  readonly home: HomeLayout
  readonly friendLinks: readonly FriendLinks[]
  /** 九位机构代码 by unit id, for 索引号. */
  readonly unitCodes: Readonly<Record<string, string>>
  /** Hosts which may be linked without the page that says one is leaving: 同一注册域, *.gov.cn. */
  readonly trustedHosts: readonly string[]
}

/** The token sheet: one main colour and at most two more (网页设计规范), pictures and fonts. */
export type Theme = {
  readonly main: string
  readonly accent: string
  readonly link: string
  readonly fontFamily: string
  /** Addresses of stored pictures; null: the name alone. */
  readonly emblem: string | null
  readonly banner: string | null
}

/** What stands on the home page, by column id, so that another office changes it without code. */
export type HomeLayout = {
  /** Columns whose articles with pictures make the carousel. */
  readonly carousel: readonly string[]
  /** Tabs beside it: exactly the columns that are watched. */
  readonly news: readonly string[]
  readonly disclosure: readonly string[]
  readonly services: readonly string[]
  readonly interaction: readonly string[]
  readonly topics: readonly string[]
  readonly data: readonly string[]
}

/** 友情链接: a box of links, e.g. 国务院部门, 省, 市. */
export type FriendLinks = {
  readonly title: string
  readonly links: readonly {
    readonly title: string
    readonly url: string
    readonly owner: string
    readonly reason: string
  }[]
}
