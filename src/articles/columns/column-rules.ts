import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { type ColumnKind, type ColumnType, columnKindWords, columnTypes, type LinkTarget } from '#/articles/column.ts'

const Words = Type.String({ maxLength: 500 })
const Row = Type.Object(
  {
    says: Type.Optional(Words),
    clause: Type.Optional(Words),
    kind: Type.Optional(Type.Unsafe<ColumnKind>({ type: 'string', enum: Object.keys(columnKindWords) })),
    reviews: Type.Optional(Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3] })),
    types: Type.Optional(Type.Array(Type.Unsafe<ColumnType>({ type: 'string', enum: [...columnTypes] }))),
    description: Type.Optional(Words),
    keywords: Type.Optional(Type.Array(Words)),
    target: Type.Optional(Type.Object({ url: Words, owner: Words, reason: Words }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
const OfficeRules = Type.Object({ rows: Type.Array(Row) }, { additionalProperties: false })
const Rules = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    confirmed: Type.Union([Type.Literal('confirmed'), Type.Literal('to-check')]),
    source: Type.String({ minLength: 1 }),
    description: Words,
    rows: Type.Array(Row),
  },
  { additionalProperties: false },
)
const rulesForm = Compile(Rules)
const officeForm = Compile(OfficeRules)

type RuleRow = Type.Static<typeof Row>

/** How columns are shown, reviewed and described before anybody set it: rows, the first that fits gives each setting. */
export type ColumnRules = { readonly description: string; readonly rows: readonly RuleRow[] }

/** What rules are asked about: a column by its path, and the sentences of the charter that bind it. */
export type Ruled = { readonly path: readonly string[]; readonly clauses: readonly string[] }

/** What the rules say of a column. */
export type RuledColumn = {
  readonly kind: ColumnKind
  readonly reviews: 1 | 2 | 3
  readonly types: readonly ColumnType[]
  readonly description: string
  readonly keywords: readonly string[]
  readonly target: LinkTarget | null
}

/** The product's rules, the office's own before them, from the trees of their files. Throws, naming what is wrong: a clerk mends it. */
export function readColumnRules(product: unknown, office: unknown): ColumnRules {
  const { description, rows } = rulesForm.Parse(product)
  const own = office === null ? [] : officeForm.Parse(office).rows
  for (const row of [...own, ...rows]) for (const said of [row.says, row.clause]) new RegExp(said ?? '', 'u')
  return { description, rows: [...own, ...rows] }
}

/** What the rules say of a column of a site of this name. A column none of them knows is a list with three reviews: 三审三校. */
export function ruledColumn(rules: ColumnRules, asked: Ruled, siteName: string): RuledColumn {
  const fitting = rules.rows.filter((row) => fits(row, asked))
  const first = <Key extends keyof RuleRow>(key: Key) => fitting.find((row) => row[key] !== undefined)?.[key]
  const title = asked.path.at(-1)!
  const said: Readonly<Record<string, string>> = { site: siteName, title, path: asked.path.join('、') }
  const description = (first('description') ?? rules.description).replaceAll(/\{(\w+)\}/g, (_, key) => said[key] ?? '')
  const target = first('target')
  return {
    kind: first('kind') ?? 'list',
    reviews: first('reviews') ?? 3,
    types: first('types') ?? ['政务动态'],
    description,
    keywords: first('keywords') ?? [title, ...asked.path.slice(0, -1).toReversed(), siteName],
    target: target ? { url: target.url, owner: target.owner, reason: target.reason } : null,
  }
}

function fits({ says, clause }: RuleRow, { path, clauses }: Ruled): boolean {
  const isSaid = says === undefined || new RegExp(says, 'u').test(path.join('/'))
  return isSaid && (clause === undefined || clauses.some((text) => new RegExp(clause, 'u').test(text)))
}
