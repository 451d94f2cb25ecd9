import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Count = Type.Integer({ minimum: 1, maximum: 10_000 })
const Rules = Type.Object(
  {
    version: Count,
    confirmed: Type.Union([Type.Literal('confirmed'), Type.Literal('to-check')]),
    source: Type.String({ minLength: 1 }),
    ...{ longestTitle: Count, lateDays: Count, bulkPerHour: Count },
  },
  { additionalProperties: false },
)

/** What publication is held to; each number from `data/rules/publication.yaml`, which names its source. */
export type PublicationRules = Type.Static<typeof Rules>

const rules = Compile(Rules)

/** The rules from the tree of their file. Throws when it is not of this form. */
export function readPublicationRules(tree: unknown): PublicationRules {
  return rules.Parse(tree)
}
