import { readDay } from '#/calendar/read-day.ts'
import { readYaml, type YamlNode } from '#/calendar/yaml-tree.ts'
import type { Confirmed, InForce, Member, Registry, Unit, UnitGroup, UnitKind, UnitName } from './registry.ts'
import { registryConflicts } from './registry-conflicts.ts'
import { longestFile, type RegistryProblem, type RegistryProblemCode } from './registry-problem.ts'

export type RegistryReading = { readonly registry: Registry | null; readonly problems: readonly RegistryProblem[] }

type Report = (line: number, code: RegistryProblemCode, said: string) => void
type Entries = ReadonlyMap<string, YamlNode>

const kindOf: Readonly<Record<string, UnitKind>> = {
  党群: 'party',
  部门: 'department',
  分局: 'branch',
  群团: 'association',
  国企: 'enterprise',
  板块: 'area',
  街道: 'street',
}

/** Reads an office's units.yaml (form: `units.md`). Never throws; every problem names its line and what to do. */
export function readRegistry(text: string): RegistryReading {
  if (text.length > longestFile) return { registry: null, problems: [{ line: 0, code: 'too-large', said: '' }] }
  const reading = readYaml(text)
  if (!reading.root)
    return { registry: null, problems: [{ line: reading.line, code: 'unreadable', said: reading.said }] }
  const problems: RegistryProblem[] = []
  const report: Report = (line, code, said) => problems.push({ line, code, said })
  const registry = registryOf(reading.root, report)
  if (problems.length > 0) return { registry: null, problems }
  const conflicts = registryConflicts(registry, linesOf(reading.root))
  return { registry: conflicts.length > 0 ? null : registry, problems: conflicts }
}

function registryOf(root: YamlNode, report: Report): Registry {
  const entries = fieldsOf(root, ['office', 'name', 'code', 'prefixes', 'units', 'groups'], report)
  return {
    office: textIn(entries, 'office', root.line, report),
    name: textIn(entries, 'name', root.line, report),
    code: textIn(entries, 'code', root.line, report),
    prefixes: textsOf(entries.get('prefixes'), report),
    units: listOf(entries.get('units')).map((node) => unitOf(node, report)),
    groups: listOf(entries.get('groups')).map((node) => groupOf(node, report)),
  }
}

const unitFields = ['id', 'name', 'aliases', 'kind', 'confirmed', 'source', 'from', 'until']

function unitOf(node: YamlNode, report: Report): Unit {
  const entries = fieldsOf(node, unitFields, report)
  const kind = textIn(entries, 'kind', node.line, report)
  if (kind && !kindOf[kind]) report(node.line, 'unknown-kind', kind)
  return {
    id: textIn(entries, 'id', node.line, report),
    name: textIn(entries, 'name', node.line, report),
    aliases: listOf(entries.get('aliases')).map((alias) => aliasOf(alias, report)),
    kind: kindOf[kind] ?? 'department',
    ...provenIn(entries, node.line, report),
    ...spanIn(entries, node.line, report),
  }
}

/** `高新园`, or `{name: 高新区, from: 2025-04-01}`. */
function aliasOf(node: YamlNode, report: Report): UnitName {
  if (node.kind === 'text') return { name: node.text, from: null, until: null }
  const entries = fieldsOf(node, ['name', 'from', 'until'], report)
  return { name: textIn(entries, 'name', node.line, report), ...spanIn(entries, node.line, report) }
}

function groupOf(node: YamlNode, report: Report): UnitGroup {
  const entries = fieldsOf(node, ['name', 'aliases', 'members', 'confirmed', 'source'], report)
  const members = entries.get('members')
  if (!members || (members.kind === 'text' && members.text !== 'open')) report(node.line, 'missing-field', 'members')
  return {
    name: textIn(entries, 'name', node.line, report),
    aliases: textsOf(entries.get('aliases'), report),
    members: members?.kind === 'list' ? members.items.map((member) => memberOf(member, report)) : 'open',
    ...provenIn(entries, node.line, report),
  }
}

/** `wuxing`, or `{unit: wuxing, from: …, until: …}`. */
function memberOf(node: YamlNode, report: Report): Member {
  if (node.kind === 'text') return { unit: node.text, from: null, until: null }
  const entries = fieldsOf(node, ['unit', 'from', 'until'], report)
  return { unit: textIn(entries, 'unit', node.line, report), ...spanIn(entries, node.line, report) }
}

function provenIn(entries: Entries, line: number, report: Report): { confirmed: Confirmed; source: string } {
  const said = textIn(entries, 'confirmed', line, report)
  if (said && said !== 'confirmed' && said !== 'to-check') report(line, 'unknown-check', said)
  return { confirmed: said === 'confirmed' ? 'confirmed' : 'to-check', source: textIn(entries, 'source', line, report) }
}

function spanIn(entries: Entries, line: number, report: Report): InForce {
  const [from, until] = ['from', 'until'].map((name) => {
    if (!entries.has(name)) return null
    const said = textIn(entries, name, line, report)
    const day = readDay(said, null)
    if (!day) report(line, 'bad-date', said)
    return day
  }) as [Temporal.PlainDate | null, Temporal.PlainDate | null]
  if (from && until && Temporal.PlainDate.compare(from, until) >= 0) report(line, 'backwards', `${from}..${until}`)
  return { from, until }
}

function fieldsOf(node: YamlNode, names: readonly string[], report: Report): Entries {
  if (node.kind !== 'map') {
    report(node.line, 'unreadable', node.kind === 'text' ? node.text : '…')
    return new Map()
  }
  for (const [name, { line }] of node.entries) if (!names.includes(name)) report(line, 'unknown-field', name)
  return node.entries
}

function textIn(entries: Entries, name: string, line: number, report: Report): string {
  const node = entries.get(name)
  if (node?.kind === 'text' && node.text !== '') return node.text
  report(node?.line ?? line, 'missing-field', name)
  return ''
}

function textsOf(node: YamlNode | undefined, report: Report): readonly string[] {
  return listOf(node).map((item) => {
    if (item.kind === 'text') return item.text
    report(item.line, 'unreadable', '…')
    return ''
  })
}

function listOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (!node || (node.kind === 'text' && node.text === '')) return []
  return node.kind === 'list' ? node.items : [node]
}

/** Where each unit and group begins, for complaints that only show when all are read. */
function linesOf(root: YamlNode): { readonly units: readonly number[]; readonly groups: readonly number[] } {
  const entries = root.kind === 'map' ? root.entries : new Map<string, YamlNode>()
  const lines = (name: string) => listOf(entries.get(name)).map(({ line }) => line)
  return { units: lines('units'), groups: lines('groups') }
}
