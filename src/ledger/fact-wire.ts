import Type, { type TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Fact } from '#/ledger/fact.ts'

const Text = Type.String({ minLength: 1, maxLength: 2000 })
const Day = Type.String({ minLength: 8, maxLength: 40 })

const at = {
  path: Type.Array(Text, { minItems: 1, maxItems: 12 }),
  unit: Type.Optional(Text),
  known: Type.Optional(Day),
  proof: Type.Optional(Text),
}

/** The shapes of a fact on the wire, by kind: what `facts import`, `ledger assess` and the API take. Unknown fields are ignored. */
export const factShapes: Readonly<Record<Fact['kind'], TSchema>> = {
  published: Type.Object({ ...at, on: Type.Optional(Day), title: Type.Optional(Text), url: Type.Optional(Text) }),
  edited: Type.Object({ ...at, on: Day, url: Text, changed: Type.Number({ minimum: 0, maximum: 1 }) }),
  withdrawn: Type.Object({ ...at, on: Day, url: Text }),
  attested: Type.Object({ ...at, on: Day, by: Type.Optional(Text) }),
  notice: Type.Object({ ...at, on: Day }),
  happened: Type.Object({ ...at, on: Day, trigger: Text, case: Text }),
  done: Type.Object({ ...at, on: Day, action: Text, case: Type.Optional(Text) }),
  exempted: Type.Object({ ...at, on: Day, until: Day, by: Text, reason: Text }),
  planned: Type.Object({
    ...at,
    on: Day,
    year: Type.Integer({ minimum: 1990, maximum: 2200 }),
    count: Type.Integer({ minimum: 0 }),
  }),
  held: Type.Object({ ...at, on: Day, released: Type.Optional(Day) }),
}

const validators = new Map<string, Validator>()

function validatorOf(kind: Fact['kind']): Validator {
  const known = validators.get(kind) ?? Compile(factShapes[kind])
  validators.set(kind, known)
  return known
}

export type ReadFact =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads one fact from JSON. Days are `2026-03-01`, or a moment with an offset, which becomes its day in Asia/Shanghai.
 * What is wrong comes back in words for the person who wrote the line; nothing is corrected silently.
 */
export function readFact(value: unknown): ReadFact {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(['每行应是一个 {…} 对象'])
  const { kind } = value as { kind?: unknown }
  if (!isKind(kind)) return wrong([`kind 应为 ${Object.keys(factShapes).join(' | ')}，现在是 ${JSON.stringify(kind)}`])
  const validator = validatorOf(kind)
  if (!validator.Check(value)) return wrong(validator.Errors(value).map(problemWords))
  return withDays(value as Record<string, unknown>)
}

const isKind = (kind: unknown): kind is Fact['kind'] => typeof kind === 'string' && Object.hasOwn(factShapes, kind)
const wrong = (problems: readonly string[]): ReadFact => ({ ok: false, problems })

const dayFields = ['on', 'known', 'until', 'released'] as const

function withDays(raw: Record<string, unknown>): ReadFact {
  const days: Record<string, Temporal.PlainDate> = {}
  const problems: string[] = []
  for (const field of dayFields) {
    if (raw[field] === undefined) continue
    const day = readDay(String(raw[field]))
    if (day) days[field] = day
    else problems.push(`${field} 应为日期，如 2026-03-01，现在是 ${String(raw[field])}`)
  }
  if (problems.length > 0) return wrong(problems)
  return { ok: true, fact: { ...raw, ...days } as unknown as Fact }
}

/** `2026-03-01`, or a moment with an offset as its day in Asia/Shanghai; null when it is neither. */
export function readDay(text: string): Temporal.PlainDate | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' })
    return Temporal.Instant.from(text).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  } catch {
    return null
  }
}

type SchemaError = { readonly keyword: string; readonly instancePath: string; readonly params: object }

const keywordWords: Readonly<Record<string, string>> = {
  required: '缺少必填项',
  type: '类型不对',
  minLength: '不能为空',
  maxLength: '太长',
  minItems: '不能为空',
  maxItems: '层级太多',
  minimum: '太小',
  maximum: '太大',
}

function problemWords({ keyword, instancePath, params }: SchemaError): string {
  const missing = (params as { requiredProperties?: readonly string[] }).requiredProperties
  const field = missing?.join('、') ?? instancePath.slice(1).replaceAll('/', '.')
  return `${field}：${keywordWords[keyword] ?? keyword}`
}
