import fc from 'fast-check'
import type { Column, ColumnKind, ColumnType } from '#/articles/column.ts'
import { columnKindWords, columnTypes } from '#/articles/column.ts'
import { type ArticleHead, type ListingKey, listingsOf } from '#/articles/published.ts'
import type { SiteView } from '#/portal/site-view.ts'
import { aColumn, aHead, sampleAssets } from './a-site-view.ts'
import { sampleSettings } from './sample-settings.ts'

/** What people and borders may bring: nothing, words, markup, broken characters. */
const text = fc.oneof(
  fc.constantFrom('', '钟楼', '<b>"\'&', ']]>', '\u0000', '\ud800', ' '),
  fc.string({ maxLength: 8 }),
)

const kinds = fc.constantFrom(...(Object.keys(columnKindWords) as ColumnKind[]))

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }))

const url = fc.constantFrom(
  'https://www.gov.cn/',
  'https://x.example.com/a?b=1',
  'javascript:alert(1)',
  '',
  '//x',
  '/zoujin/',
)

const settings = fc
  .record({ name: text, domain: text, idCode: text, icp: text, policeRecord: text, host: text, phone: text })
  .chain((said) =>
    fc.record({
      ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, fc.constant(value)])),
      ...{ organMark: url, errorReport: url, grey: fc.boolean(), supportsIpv6: fc.boolean() },
      trustedHosts: fc.array(fc.constantFrom('*.gov.cn', 'x.example.com', '*', ''), { maxLength: 2 }),
      home: fc.record({
        ...{ carousel: ids(), news: ids(), disclosure: ids(), services: ids(), interaction: ids() },
        ...{ topics: ids(), data: ids() },
      }),
      friendLinks: fc.array(
        fc.record({
          title: text,
          links: fc.array(fc.record({ title: text, url, owner: text, reason: text }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
  )
  .map((said) => ({ ...sampleSettings, ...said }))

/** Columns by number, also of columns that are not there. */
function ids(): fc.Arbitrary<string[]> {
  return fc.array(fc.integer({ min: 0, max: 9 }).map(String), { maxLength: 3 })
}

/** A tree of up to eight columns: each lies below one before it or at the top. */
const columns = fc
  .array(
    fc.record({
      ...{
        kind: kinds,
        title: text,
        description: text,
        under: fc.nat(),
        archived: fc.option(day),
        retired: fc.option(day),
      },
      ...{
        types: fc.array(fc.constantFrom<ColumnType>(...columnTypes), { maxLength: 2 }),
        keywords: fc.array(text, { maxLength: 2 }),
      },
      target: fc.option(fc.record({ url, owner: text, reason: text })),
      banner: fc.option(url),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ kind, title, under, archived, retired, ...more }, at): Column => {
      const parent = under % (at + 1) === at ? null : String(under % (at + 1))
      return aColumn(String(at), title, kind, { ...more, parent, archivedFrom: archived, retiredFrom: retired })
    }),
  )

const units: SiteView['units'] = [
  { id: 'u0', name: '甲局', kind: '部门', isDiscloser: true },
  { id: 'u1', name: '<乙>', kind: '"街道"', isDiscloser: false },
]

const heads = fc.array(
  fc.record({
    ...{
      title: text,
      source: text,
      summary: text,
      pinned: fc.boolean(),
      demo: fc.boolean(),
      in: fc.nat(),
      by: fc.nat(1),
    },
    ...{
      picture: fc.option(fc.record({ url, alt: text })),
      documentDate: fc.option(day),
      indexNumber: fc.option(text),
    },
    ...{ documentNumber: fc.option(text), gone: fc.boolean() },
    validity: fc.option(fc.record({ state: fc.constantFrom('valid' as const, 'void' as const), from: day, why: text })),
  }),
  { maxLength: 70 },
)

/** A whole site of anything: any tree of columns, any words, anything withdrawn, settings with holes. */
export const anySiteView: fc.Arbitrary<SiteView> = fc
  .record({ settings, columns, heads, demo: fc.boolean() })
  .map(({ settings, columns, heads, demo }) => {
    const all = heads.map(({ in: place, by, gone, ...more }, at) => {
      const unit = units[by]!
      const column = String(place % columns.length)
      return { gone, head: aHead(at + 1, column, { ...more, unit: unit.id, unitName: unit.name }) }
    })
    const published = all.filter(({ gone }) => !gone).map(({ head }) => head)
    return {
      ...{ settings, assets: sampleAssets, units, demo },
      columns: new Map(columns.map((column) => [column.id, column])),
      keeping: new Map(),
      articles: new Map(published.map((head) => [head.number, head])),
      gone: new Map(all.flatMap(({ gone, head }) => (gone ? [[head.number, head.publishedAt] as const] : []))),
      listings: listingsWith(all),
      pairs: new Map([[1, [{ kind: 'interpretation', is: 'second', number: 2 }]]]),
    }
  })

function listingsWith(all: readonly { readonly gone: boolean; readonly head: ArticleHead }[]) {
  const listings = new Map<ListingKey, (number | null)[]>()
  for (const { gone, head } of all)
    for (const key of listingsOf(head.column, head.unit))
      listings.set(key, [...(listings.get(key) ?? []), gone ? null : head.number])
  return listings
}
