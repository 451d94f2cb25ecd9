import type { UnitEntry } from '#/charter/charter.ts'
import { isNone, oneLine, withoutEnumerator } from '#/charter/table/cell-text.ts'
import { isWrap, splitList } from '#/charter/table/split-list.ts'
import { isFullUnitName, isUnitGroup, isUnitName } from '#/charter/table/unit-words.ts'

/** No unit's name is longer; a longer piece is a sentence somebody must read. */
const longest = 60

type Role = 'lead' | 'support'

/** The units a cell names, and what in the cell could not be read as one. */
export type UnitCell = { readonly units: readonly UnitEntry[]; readonly unread: readonly string[] }

/**
 * 责任单位: cuts a cell into units at 、，； line breaks and spaces, never at 和 inside a name (自然资源和规划分局), and reads roles said
 * in the cell (业务科牵头，各科室配合; 办公室（主办）; 配合单位：…). No unit appears that the cell does not name.
 */
export function splitUnits(cell: string, headerRole?: Role): UnitCell {
  const pieces = joinWraps(cell).flatMap(piecesOf)
  const said = markRoles(pieces.filter((piece) => piece.length <= longest))
  const entries: Entry[] = pieces.filter((piece) => piece.length > longest).map((unread) => ({ unread }))
  entries.push(...said.flatMap(({ words, role }) => entriesOf(words, role ?? headerRole)))
  const units = new Map<string, UnitEntry>()
  for (const { unit } of entries) if (unit && !units.has(unit.name)) units.set(unit.name, unit)
  return { units: [...units.values()], unread: entries.flatMap(({ unread }) => (unread ? [unread] : [])) }
}

/** Lines of the cell; a line that only continues the name before it (综合行政⏎执法局) is joined to it. */
function joinWraps(cell: string): readonly string[] {
  const lines: string[] = []
  for (const line of cell.split('\n')) {
    const before = lines.at(-1)
    if (before === undefined || !(isWrap(before, line) || isCutName(before, line))) lines.push(line)
    else lines.push(`${lines.pop()}${line}`)
  }
  return lines
}

function isCutName(before: string, line: string): boolean {
  const name = before.split(/[、，,；;\s]/).at(-1)!
  const rest = line.split(/[、，,；;\s]/)[0]!
  const isCut = name.length >= 4 && !isUnitName(name) && !isUnitGroup(name) && !/[:：）)]$/.test(name)
  return isCut && isUnitName(rest) && !isUnitGroup(rest)
}

function piecesOf(line: string): readonly string[] {
  const pieces = splitList(spaced(line), (char) => '、，,；;。|\t '.includes(char))
  return pieces.flatMap((piece) => (piece.length > longest ? [piece] : splitAtConjunction(piece)))
}

/** Spaces that pad a short name (财 政 局) are no separators; the others are. */
function spaced(line: string): string {
  const words = line.split(/[ \t\u00a0\u3000]+/)
  const isPadding = words.length > 1 && words.every((word) => [...word].length === 1)
  return isPadding ? words.join('') : words.join(' ').replace(/ (?=[（(:：])|(?<=[:：]) /g, '')
}

/** 财政局和发改局 are two; in 自然资源和规划分局 what stands before 和 is no full name. */
function splitAtConjunction(piece: string): readonly string[] {
  for (const { index, 0: word } of piece.matchAll(/以及|会同|[和与及/／]/g)) {
    const before = piece.slice(0, index)
    const after = piece.slice(index + word.length)
    const isWhole = /^(?:会同|[/／])$/.test(word) ? isUnitName(before) : isFullUnitName(before)
    const isJoining = isWhole && (isUnitName(after) || isUnitGroup(after) || roleVerb.test(after))
    if (isJoining && isSecondName(before, after)) return [before, ...splitAtConjunction(after)]
  }
  return [piece]
}

/** 各部门和单位: 单位 alone is no second group, only more of the first. */
function isSecondName(before: string, after: string): boolean {
  return !isUnitGroup(before) || /各|相关|有关|直属|组成|所属/.test(after) || !isUnitGroup(after)
}

type Said = { readonly words: string; readonly role?: Role | undefined }

const leadWords = '牵头|主办|主责|承办|负责'
const otherWords = '汇总|审核|把关|报送|提供|落实|实施|维护|更新|发布|上报|组织|统筹|指导|监督|督促'
const supportWords = '配合|协办|协助|协同|参与|支持'
const label = new RegExp(`^(${leadWords}|责任|${supportWords})(?:单位|部门|科室|处室|方)?[：:]`)
const roleVerb = new RegExp(
  `(?:共同|分别|联合|按职责分工|按职责|按照职责分工|分工|具体)*(${leadWords}|${supportWords}|${otherWords})(?:负责|落实|实施|办理|完成|保障|提供|更新|配合|做好|维护)?[^局办室部处科会心]{0,6}$`,
)

/** A label (牵头单位：) holds until the next one; a verb (…牵头) also covers the names listed before it. */
function markRoles(pieces: readonly string[]): readonly Said[] {
  const marked: { words: string; role?: Role | undefined; verb?: string }[] = []
  let labelled: Role | undefined
  let open = 0
  for (const piece of pieces) {
    const head = label.exec(piece)
    if (head) labelled = roleOf(head[1]!)
    const words = (head ? piece.slice(head[0].length) : piece).replace(/^由(?=.{2})/, '')
    const verb = head ? null : verbIn(words)
    if (words === '') continue
    marked.push({ words: verb ? words.slice(0, verb.index) : words, role: labelled })
    if (!verb) continue
    for (const each of marked.slice(open)) Object.assign(each, { role: roleOf(verb[1]!), verb: verb[1]! })
    open = marked.length
  }
  // 由办公室负责 alone states no role; beside 各科室配合 it is the lead.
  const hasSupport = marked.some(({ role }) => role === 'support')
  return marked.map(({ words, role, verb }) => ({ words, role: verb === '负责' && !hasSupport ? undefined : role }))
}

/** The verb after a unit (各科室配合); in 政协办 what stands before 协办 is no unit. */
function verbIn(words: string): RegExpExecArray | null {
  const isName = /[)）]$|(?:单位|部门|机构|企业)$/.test(words) || isUnitName(words)
  const verb = isName ? null : roleVerb.exec(words)
  const unit = verb ? words.slice(0, verb.index) : ''
  return unit.length > 1 && (isUnitName(unit) || isUnitGroup(unit)) ? verb : null
}

function roleOf(word: string): Role | undefined {
  if (new RegExp(`^(?:${supportWords})$`).test(word)) return 'support'
  return new RegExp(`^(?:${leadWords})$`).test(word) ? 'lead' : undefined
}

type Entry = { readonly unit?: UnitEntry; readonly unread?: string }

function entriesOf(words: string, role: Role | undefined): readonly Entry[] {
  const listed = /^(.+?)等(?:(?=.*(?:单位|部门|科室))(.*))?$/.exec(words)
  if (!listed) return entryOf(words, role)
  const rest = listed[2] ?? ''
  return [...entryOf(listed[1]!, role), ...(rest === '' ? [] : entryOf(rest, role))]
}

function entryOf(words: string, role: Role | undefined): readonly Entry[] {
  const bare = withoutEnumerator(oneLine(words)).replace(/[。.：:]+$/, '')
  if (bare === '' || isNone(bare)) return []
  const leading = /^[（(]([^（()）]+)[)）](.+)$/.exec(bare)
  if (leading && bracketRole(leading[1]!)) return entryOf(leading[2]!, bracketRole(leading[1]!))
  const bracket = /^(.+?)[（(]([^（()）]+)[)）]$/.exec(bare)
  if (!bracket) return [{ unit: unitOf(bare, role) }]
  const [, name, inside] = bracket as unknown as [string, string, string]
  const said = bracketRole(inside)
  if (said) return entryOf(name, said)
  if (isUnitGroup(name) || isUnitGroup(inside)) return [{ unit: unitOf(bare, role) }]
  const aka = aliasesIn(inside)
  if (aka.length > 0) return [{ unit: { ...unitOf(name, role), aka } }]
  return [{ unit: unitOf(name, role), unread: bare }]
}

function bracketRole(inside: string): Role | undefined {
  const word = new RegExp(`^(?:(${leadWords})|(${supportWords}))(?:单位|部门|科室|方)?$`).exec(inside)
  return word?.[1] ? 'lead' : word?.[2] ? 'support' : undefined
}

/** （邹区镇）, （原卫计局）, （挂粮食局牌子）: another name of the same unit. */
function aliasesIn(inside: string): readonly string[] {
  if (/^(?:含|包括|除|不含|详见|见|仅|涉及|其中)/.test(inside)) return []
  const names = inside.split(/[、，,]/).map((name) => name.replace(/^(?:原|又称|简称|即|挂)/, '').replace(/牌子?$/, ''))
  return names.every((name) => name.length <= 16 && isUnitName(name)) ? names : []
}

function unitOf(name: string, role: Role | undefined): UnitEntry {
  return { name, kind: isUnitGroup(name) ? 'group' : 'named', ...(role && { role }) }
}
