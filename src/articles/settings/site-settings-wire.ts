import { type Static, Type } from 'typebox'

const Line = Type.String({ maxLength: 200 })
const Address = Type.String({ maxLength: 2000 })
const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: '如 #b01e23' })
const Picture = Type.Union([Address, Type.Null()])
const Columns = Type.Array(Type.String({ maxLength: 300 }), { maxItems: 40 })

const FriendLinksJson = Type.Object({
  title: Line,
  links: Type.Array(Type.Object({ title: Line, url: Address, owner: Line, reason: Line }), { maxItems: 200 }),
})

/** All an office sets of its site, as the API takes and gives it. What is not known stays empty. */
export const SiteSettingsJson = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  domain: Line,
  idCode: Line,
  icp: Line,
  policeRecord: Line,
  host: Line,
  operator: Line,
  address: Line,
  phone: Line,
  email: Line,
  organMark: Address,
  errorReport: Address,
  supportsIpv6: Type.Boolean(),
  grey: Type.Boolean(),
  theme: Type.Object({
    ...{ main: Colour, accent: Colour, link: Colour },
    fontFamily: Type.String({ maxLength: 300, pattern: '^[^;{}<>\\\\]*$' }),
    ...{ emblem: Picture, banner: Picture },
  }),
  home: Type.Object({
    ...{ carousel: Columns, news: Columns, disclosure: Columns, services: Columns },
    ...{ interaction: Columns, topics: Columns, data: Columns },
  }),
  friendLinks: Type.Array(FriendLinksJson, { maxItems: 20 }),
  unitCodes: Type.Record(
    Type.String(),
    Type.String({ pattern: '^([0-9]{9}|)$', description: '九位机构代码，不知道就留空' }),
  ),
  trustedHosts: Type.Array(Type.String({ pattern: '^(\\*\\.)?[a-z0-9.-]+$', maxLength: 253 }), { maxItems: 200 }),
})
export type SiteSettingsJson = Static<typeof SiteSettingsJson>

/** `version`: the one that was seen; 0: the office's file, nothing was set at the desk yet. */
export const ChangeSite = Type.Object({ version: Type.Integer({ minimum: 0 }), settings: SiteSettingsJson })
export type ChangeSite = Static<typeof ChangeSite>

/** The settings in force; `missing`: what inspection asks for and nobody has filled in; `problems`: what the office's file says wrong. */
export type SiteSettingsAnswer = {
  readonly version: number
  readonly changedBy: string | null
  readonly changedAt: string | null
  readonly settings: SiteSettingsJson
  readonly missing: readonly { readonly field: string; readonly words: string }[]
  readonly problems: readonly string[]
}
