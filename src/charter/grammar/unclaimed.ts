import type { HumanReason } from '#/charter/obligation.ts'
import type { Draft } from './draft.ts'
import { trimName } from './names.ts'
import type { Mark, Segment } from './segments.ts'
import { doubt, type State } from './state.ts'

/** Numbers, clocks and rhythms: each must have become part of a duty or be given to a person. */
const COUNTED = /^(every|by|closing|time|amount|points|cap|extend)$/

/** Words that ask for something no row knows, by the reason they need a person for. */
const ASKING: readonly (readonly [HumanReason, RegExp])[] = [
  ['external', /为准|而定|自行(?:确定|安排|掌握|决定)|自定|商定|协商|待定|从其|(?:按|依|照|参).{1,14}(?:执行|办理)/],
  [
    'incomplete',
    /限期|(?:规定|指定|约定|要求)的?时[间限]|如期|按期|按时|到期前|前夕|近期|近日|(?:出台|印发|决策|实施|下发|上线|审议|报批)之?前|节前|择期|下班前|上班前|左右|大约|若干|尽早/,
  ],
  ['unsupported', /顺延|早于|晚于|不早于|[倍%‰]/],
  [
    'vague',
    /优先|侧重|着重|争取|力争|打造|树立|塑造|擦亮|展现|讲好|做[优强大精]|深挖|挖掘|把好|抓[实细]|筑牢|广泛|灵活|放宽|擅自|酌情|视情|适当|适时|尽可能|逐步|稳步|更加|多做|少做|常态/,
  ],
]

const MODAL =
  /(?:(?<![重主概纪摘需必提简只])要(?![闻素点求件情旨])|(?<![相响供对反适理])应(?![急用对征聘])|须(?!知)|必须|不得|不能|不准|不许|严禁|禁止|务必|切实)([^，。；：！？]*)$/

const SWALLOWED = /(?:必须|应当|不得|须(?!知)|[应需](?=[标注载附写说明提做设开])|要(?=[标注载附写做]))./

/** Everything a clause says is either in a duty or before a person: what no reader claimed is told here. */
export function noteUnclaimed(segments: readonly Segment[], state: State): void {
  for (const [at, segment] of segments.entries()) {
    if (state.doubts.some(({ start, end }) => start < segment.end && end > segment.start)) continue
    const reason = unclaimedIn(segment, at, state.drafts)
    if (reason) doubt(state, reason, at, segment)
  }
}

function unclaimedIn(segment: Segment, at: number, drafts: readonly Draft[]): HumanReason | undefined {
  if (segment.marks.some((mark) => COUNTED.test(mark.fact.is) && !isClaimed(mark, segment, drafts)))
    return 'unsupported'
  const open = openText(segment)
  const asked = ASKING.find(([, words]) => words.test(open))
  if (asked) return asked[0]
  const after = MODAL.exec(open)?.[1]
  if (after !== undefined && !after.includes(' ') && trimName(after).length > 1) return 'vague'
  if (isLong(open, drafts) || drafts.some((duty) => duty.at === at && swallows(duty))) return 'vague'
  return undefined
}

const NAMED = ['scope', 'except', 'who', 'of', 'to', 'elements', 'target']

/** A name that holds a modal verb is no name: 文章需标明作者. */
const swallows = ({ fields }: Draft): boolean =>
  NAMED.some((field) => [fields[field] ?? []].flat().some((name) => SWALLOWED.test(String(name))))

/** A run of words longer than what only leads up to a name or hangs on to it. */
function isLong(open: string, drafts: readonly Draft[]): boolean {
  const rest = namesIn(drafts).reduce((said, name) => said.split(name).join(' '), open)
  return rest.split(/[ 、]/).some((run) => trimName(run).length > 8)
}

const namesIn = (drafts: readonly Draft[]): readonly string[] =>
  drafts
    .flatMap(({ fields }) => NAMED.flatMap((field) => [fields[field] ?? []].flat().map(String)))
    .sort((a, b) => b.length - a.length)

/** Rules of scoring count what failed, and a plan may be spread over months: no numbers of their own. */
function isClaimed({ start, end }: Mark, segment: Segment, drafts: readonly Draft[]): boolean {
  if (segment.marks.some(({ fact }) => fact.is === 'per' || fact.is === 'plan')) return true
  return drafts.some(({ from }) => Object.values(from).some((places) => places.some(([a, b]) => a < end && b > start)))
}

/** The characters of the segment that no row covers, blanks for the others. */
function openText(segment: Segment): string {
  return [...segment.text.slice(segment.start, segment.end)]
    .map((char, i) => {
      const at = segment.start + i
      const covered =
        segment.marks.some(({ start, end }) => at >= start && at < end) ||
        segment.holes.some(([from, to]) => at >= from && at < to)
      return covered ? ' ' : char
    })
    .join('')
}
