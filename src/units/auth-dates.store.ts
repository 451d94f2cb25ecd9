import type { KyselyPlugin, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** Our connections leave moments as text; better-auth compares them with the clock and must get moments. */
export const authDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => ({
    ...result,
    rows: result.rows.map(withMoments),
  }),
}

function withMoments(row: UnknownRow): UnknownRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, momentOf(column, value)]))
}

function momentOf(column: string, value: unknown): unknown {
  return /(_at|_until)$/.test(column) && typeof value === 'string' ? new Date(value) : value
}
