import type { Reading } from '#/charter/obligation.ts'
import { type Draft, finish } from './draft.ts'
import { leaveNothingWaiting } from './left-over.ts'
import { normalise, type Source } from './normalise.ts'
import { readCell } from './read-cell.ts'
import { readElements, readListed } from './read-content.ts'
import { readSegment } from './read-segment.ts'
import { scan } from './scan.ts'
import { segmentsOf } from './segments.ts'
import { settle } from './settle.ts'
import { emptyState } from './state.ts'
import { noteUnclaimed } from './unclaimed.ts'

/** Longer than any clause of a table; what is longer is a document and needs a person. */
const LONGEST = 4000

/**
 * Reads one clause (工作要求) into what it obliges, with the characters each field came from. Never throws and never guesses:
 * what cannot be read is a `human` obligation. `header` is the header of the column the cell stood under (更新周期, 公开时限 …).
 */
export function readClause(text: string, header = ''): readonly Reading[] {
  const source = normalise(text.slice(0, LONGEST))
  if (source.text.replace(/[，。；：！？、（）“”\-—/\\.]/g, '') === '') return []
  if (text.length > LONGEST)
    return [{ obligation: { kind: 'human', reason: 'unsupported' }, from: { reason: [[0, text.length]] } }]
  const drafts = readSource(source, header.replace(/\s/g, ''))
  return drafts.map((duty) => finish(duty, source, text))
}

function readSource(source: Source, header: string): readonly Draft[] {
  const state = emptyState(header)
  if (readCell(source.text, state) || readListed(source.text, state)) return settle(state)
  const segments = segmentsOf(source.text, scan(source))
  for (const [at, segment] of segments.entries()) readSegment(segment, state, at, segments[at + 1])
  if (listsElements(header) && !state.drafts.some(isNumeric)) {
    const list = emptyState(header)
    readElements(source.text, list)
    return settle(list)
  }
  noteUnclaimed(segments, state)
  leaveNothingWaiting(state, segments)
  return settle(state)
}

/** Headers whose cells list what must be published: 公开内容, 报送内容, 公开事项, 内容要素. */
const listsElements = (header: string): boolean =>
  /(内容|事项|要素|主要信息)/.test(header) && !/(要求|周期|频|时限|时效|保障|标准|责任|质量)/.test(header)

const isNumeric = ({ fields }: Draft): boolean =>
  fields.kind === 'recurring' ||
  (fields.kind === 'event' && /^P/.test(String(fields.within ?? fields.before ?? fields.for)))
