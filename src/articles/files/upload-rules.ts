import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Count = Type.Integer({ minimum: 1, maximum: 100_000 })

const Rules = Type.Object(
  {
    version: Count,
    confirmed: Type.Union([Type.Literal('confirmed'), Type.Literal('to-check')]),
    source: Type.String({ minLength: 1 }),
    file: Type.Object({ megabytes: Count }),
    picture: Type.Object({
      ...{ megabytes: Count, tenThousandPixels: Count, longestSide: Count },
      quality: Type.Integer({ minimum: 1, maximum: 100 }),
    }),
    archive: Type.Object({ entries: Count, unpackedMegabytes: Count }),
    article: Type.Object({ textMegabytes: Count, pictures: Count }),
  },
  { additionalProperties: false },
)

/** What may be uploaded; each number from `data/rules/uploads.yaml`. */
export type UploadRules = Type.Static<typeof Rules>

const rules = Compile(Rules)

/** The rules from the tree of their file. Throws when it is not of this form. */
export function readUploadRules(tree: unknown): UploadRules {
  return rules.Parse(tree)
}
