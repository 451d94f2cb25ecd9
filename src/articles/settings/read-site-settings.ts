import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { defaultSite } from './default-site.ts'
import { SiteSettingsJson } from './site-settings-wire.ts'

/** Settings, and in words what the file said that was not taken. */
export type SiteSettingsReading = { readonly settings: SiteSettings; readonly problems: readonly string[] }

const Fact = Type.Object({
  is: Type.String(),
  confirmed: Type.Union([Type.Literal('confirmed'), Type.Literal('to-check')]),
  source: Type.String({ minLength: 1 }),
})
const fact = Compile(Fact)
const whole = Compile(SiteSettingsJson)

type Tree = Readonly<Record<string, unknown>>

/**
 * The settings of an office's `site.yaml` from its tree, over the defaults. Reading never fails: a field that is not in its form stays
 * as the default and is a problem.
 */
export function readSiteSettings(tree: unknown, name: string): SiteSettingsReading {
  const start = defaultSite(name)
  if (!isTree(tree))
    return { settings: start, problems: ['site.yaml 应是一组“名称: 值”，请对照 data/offices/zhonglou/site.yaml'] }
  const problems: string[] = []
  const { facts, unitCodes, ...plain } = tree
  const said: Tree = {
    ...plain,
    ...factsIn(facts, 'facts', problems),
    unitCodes: factsIn(unitCodes, 'unitCodes', problems),
  }
  let settings = start
  for (const [field, value] of Object.entries(said)) {
    const known = start[field as keyof SiteSettingsJson]
    const next = { ...settings, [field]: isTree(known) && isTree(value) ? { ...known, ...value } : value }
    if (known === undefined) problems.push(`“${field}”不认识，请检查拼写`)
    else if (whole.Check(next)) settings = next
    else problems.push(`“${field}”的写法不对，暂用默认值：${firstError(next)}`)
  }
  return { settings, problems }
}

/** Each fact says whether somebody compared it with a document, and where it comes from. */
function factsIn(tree: unknown, place: string, problems: string[]): Tree {
  if (tree === undefined) return {}
  const facts = isTree(tree) ? Object.entries(tree) : []
  return Object.fromEntries(
    facts.flatMap(([name, value]) => {
      if (fact.Check(value)) return [[name, value.is]]
      problems.push(`${place} 的“${name}”应写成 {is: 值, confirmed: confirmed 或 to-check, source: 出处}`)
      return []
    }),
  )
}

function firstError(settings: unknown): string {
  const [error] = whole.Errors(settings)
  return error ? `${error.instancePath} ${error.message}` : ''
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
