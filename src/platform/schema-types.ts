/** A column of the migrated database, as its catalogue describes it. */
export type SchemaColumn = {
  readonly table: string
  readonly column: string
  /** `udt_name`: text, int8, jsonb, _text … */
  readonly type: string
  readonly nullable: boolean
  /** The database fills it in when it is left out. */
  readonly hasDefault: boolean
  /** The database alone fills it in. */
  readonly computed: boolean
}

const typeOf: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  uuid: 'string',
  date: 'string',
  timestamptz: 'string',
  interval: 'string',
  tsvector: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
}

/** The text of `db/schema.ts`: one type per table and `Schema` over all of them. Throws on a column type it has no row for. */
export function schemaTypes(columns: readonly SchemaColumn[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const types = [...tables].map(([table, own]) => `export type ${typeName(table)} = {\n${own.map(member).join('')}}\n`)
  const index = [...tables.keys()].map((table) => `  readonly ${table}: ${typeName(table)}\n`)
  return `${[heading, ...types].join('\n')}\nexport type Schema = {\n${index.join('')}}\n`
}

const heading = `// Generated from the migrated schema by \`npm run db:types\`; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonValue } from '#/platform/canonical-json.ts'

/** Read as a value, written as its JSON text: the driver would send a list as a Postgres array. */
export type Json = ColumnType<JsonValue, string, string>
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>
`

function member({ table, column, type, nullable, hasDefault, computed }: SchemaColumn): string {
  const one = type.startsWith('_') ? `readonly ${known(type.slice(1), table, column)}[]` : known(type, table, column)
  const whole = nullable ? `${one} | null` : one
  if (one === 'Json' && hasDefault) return `  ${column}: Generated${whole}\n`
  const wrapped = computed ? `GeneratedAlways<${whole}>` : hasDefault ? `Generated<${whole}>` : whole
  return `  ${column}: ${wrapped}\n`
}

function known(type: string, table: string, column: string): string {
  const found = typeOf[type]
  if (!found) throw new TypeError(`${table}.${column} is ${type}: give it a row in typeOf`)
  return found
}

function typeName(table: string): string {
  return `${table.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Table`
}
