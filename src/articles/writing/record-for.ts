import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'

/** Whether the articles of a column carry the header of a government-information record. */
export function isDisclosure(columns: readonly Pick<ColumnJson, 'id' | 'kind'>[], column: string): boolean {
  const kind = columns.find(({ id }) => id === column)?.kind
  return kind === 'disclosure' || kind === 'unit-disclosure'
}

/** The header that a text needs in its column: what it has, else one to be filled in; none in other columns. 国办公开办函〔2019〕61号. */
export function recordFor(content: ContentJson, isDisclosed: boolean, issuer: string): Pick<ContentJson, 'record'> {
  if (!isDisclosed) return { record: null }
  const fresh = { category: '', manner: '主动公开', documentNumber: '', issuer, abstract: '' }
  const said = content.record ?? fresh
  return { record: { ...said, issuer: said.issuer || issuer } }
}
