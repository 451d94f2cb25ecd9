import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Choice } from '#/charter/choice.ts'

const Text = Type.String({ minLength: 1, maxLength: 500 })
const Share = Type.Union([Type.Literal('jointly'), Type.Literal('each')])
const Units = Type.Array(
  Type.Object({
    name: Text,
    kind: Type.Union([Type.Literal('named'), Type.Literal('group')]),
    role: Type.Optional(Type.Union([Type.Literal('lead'), Type.Literal('support')])),
    aka: Type.Optional(Type.Array(Text)),
  }),
)

const kind = <const Kind extends Choice['kind']>(is: Kind) => ({ kind: Type.Literal(is) })

/** How a doubt is settled, on the wire: what `charter settle --choice` and the API take, an example of each beside it. */
export const choiceShapes = [
  [Type.Object({ ...kind('accept') }), '{"kind":"accept"}'],
  [Type.Object({ ...kind('share'), share: Share }), '{"kind":"share","share":"each"}'],
  [Type.Object({ ...kind('units'), units: Units }), '{"kind":"units","units":[{"name":"档案局","kind":"named"}]}'],
  [
    Type.Object({ ...kind('owners'), owners: Type.Record(Type.String(), Units) }),
    '{"kind":"owners","owners":{"财政预决算":[{"name":"财政局","kind":"named"}]}}',
  ],
  [Type.Object({ ...kind('columns'), names: Type.Array(Text) }), '{"kind":"columns","names":["政府公报","政策文件"]}'],
  [
    Type.Object({ ...kind('members'), members: Type.Array(Text), share: Type.Optional(Share) }),
    '{"kind":"members","members":["司法局","民政局"],"share":"each"}',
  ],
  [
    Type.Object({ ...kind('term'), within: Text, workdays: Type.Optional(Type.Boolean()) }),
    '{"kind":"term","within":"P5D","workdays":true}',
  ],
  [Type.Object({ ...kind('applies'), here: Type.Boolean() }), '{"kind":"applies","here":true}'],
  [Type.Object({ ...kind('whole') }), '{"kind":"whole"}'],
  [
    Type.Object({ ...kind('scopes'), scopes: Type.Record(Type.String(), Text) }),
    '{"kind":"scopes","scopes":{"政府采购":"月报类"}}',
  ],
] as const

const wire = Compile(Type.Union(choiceShapes.map(([shape]) => shape)))

/** The choice that JSON text says; null when it is no JSON or says none. */
export function readChoice(text: string): Choice | null {
  const value = parsed(text)
  return wire.Check(value) ? (value as Static<(typeof choiceShapes)[number][0]>) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
