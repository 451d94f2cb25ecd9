import type { Action, HumanReason } from '#/charter/obligation.ts'
import type { Draft } from './draft.ts'
import type { Of } from './facts.ts'
import type { Mark } from './segments.ts'

/** Something that needs a person, and where it was said. */
export type Doubt = {
  readonly reason: HumanReason
  readonly updating: boolean
  readonly soft: boolean
  readonly at: number
  readonly start: number
  readonly end: number
}

/** What has been read so far, and what waits for the next segment. */
export type State = {
  readonly drafts: Draft[]
  readonly doubts: Doubt[]
  /** Default action of the clause, from its header. */
  readonly action: Action
  readonly header: string
  /** Names that stood alone and wait for their duty: 政策法规，… */
  waiting: readonly string[]
  /** The names the sentence has been about. */
  topic: readonly string[]
  trigger: { readonly mark: Mark<Of<'trigger'>>; readonly names: readonly string[] } | null
  every: Mark<Of<'every'>> | null
  per: Mark<Of<'per'>> | null
  except: { readonly names: readonly string[]; readonly mark: Mark } | null
  workdays: Mark | null
  should: Mark | null
  nothing: boolean
  /** A column that the sentence says is added, under which the names that follow hang: 增设专栏. */
  under: string
  /** A verb that stood alone: 积极报送信息，每月…. */
  verb: Action | null
}

export function emptyState(header: string): State {
  return {
    drafts: [],
    doubts: [],
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
    under: '',
    verb: null,
  }
}

export function lastOf(state: State, kind: string): Draft | undefined {
  return state.drafts.findLast(({ fields }) => fields.kind === kind)
}

export function doubt(
  state: State,
  reason: HumanReason,
  at: number,
  place: { start: number; end: number },
  how: { updating?: boolean; soft?: boolean } = {},
): void {
  const { start, end } = place
  state.doubts.push({ reason, updating: how.updating ?? false, soft: how.soft ?? false, at, start, end })
}
