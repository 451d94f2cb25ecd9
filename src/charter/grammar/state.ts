import type { Action, HumanReason } from '#/charter/obligation.ts'
import type { Draft } from './draft.ts'
import type { Of } from './facts.ts'
import type { Mark } from './segments.ts'

/** Something that needs a person, and where it was said. */
export type Doubt = {
  readonly reason: HumanReason
  readonly updating: boolean
  readonly soft: boolean
  /** It names what it is about, so only a duty of its own sentence absorbs it. */
  readonly named?: boolean
  readonly at: number
  readonly start: number
  readonly end: number
}

/** What has been read so far, and what waits for the next segment. */
export type State = {
  readonly drafts: Draft[]
  readonly doubts: Doubt[]
  /** The segments that open a sentence. */
  readonly openings: number[]
  /** Default action of the clause, from its header. */
  readonly action: Action
  readonly header: string
  /** Names that stood alone and wait for their duty: 政策法规，… */
  waiting: readonly string[]
  /** The names the sentence has been about. */
  topic: readonly string[]
  /** What started a clock: it waits for its duty or, once `used`, also starts the clock of the next numbers in the sentence. */
  trigger: { readonly mark: Mark<Of<'trigger'>>; readonly names: readonly string[]; readonly used?: true } | null
  every: Mark<Of<'every'>> | null
  per: Mark<Of<'per'>> | null
  except: { readonly names: readonly string[]; readonly mark: Mark } | null
  workdays: Mark | null
  should: Mark | null
  nothing: boolean
  /** What to do instead, said before the duty it belongs to. */
  orElse: (Mark & { readonly fields: 'notice' | 'report' }) | null
  /** A column that the sentence says is added, under which the names that follow hang: 增设专栏. */
  under: string
  /** A verb that stood alone: 积极报送信息，每月…. */
  verb: Action | null
}

/** Nothing read yet; the header of the column gives the default action. */
export function emptyState(header: string): State {
  return {
    drafts: [],
    doubts: [],
    openings: [],
    action: /报送|上报|报备|报告|报数/.test(header) && !/内容/.test(header) ? 'report' : 'publish',
    header,
    waiting: [],
    topic: [],
    trigger: null,
    every: null,
    per: null,
    except: null,
    workdays: null,
    should: null,
    nothing: false,
    orElse: null,
    under: '',
    verb: null,
  }
}

/** The duty of that kind that was read last. */
export function lastOf(state: State, kind: string): Draft | undefined {
  return state.drafts.findLast(({ fields }) => fields.kind === kind)
}

/** Notes that a person must look at a place (in the normalised text) of segment `at`. */
export function doubt(
  state: State,
  reason: HumanReason,
  at: number,
  place: { start: number; end: number },
  how: { updating?: boolean; soft?: boolean; named?: boolean } = {},
): void {
  const { start, end } = place
  state.doubts.push({ reason, updating: false, soft: false, ...how, at, start, end })
}
