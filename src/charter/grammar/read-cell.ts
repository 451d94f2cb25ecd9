import { draft, put } from './draft.ts'
import { everyOf, everyWord } from './meanings.ts'
import { doubt, type State } from './state.ts'

const BARE =
  /^(?:约)?((?:\d+|[一二两三四五六七八九十]+)个?(?:工作日|自然日|季度|年|月|周|星期|日|天|小时)|半个?[年月]|双[周月])(?:以?内|左右)?$/
const WORD = /^(年度?|半年度?|季度?|月度?|周|旬|半月|双周|双月|日|天|工作日|年报|月报|季报|周报|日报|半年报|旬报)$/

/**
 * A cell that holds nothing but a length of time. Under 更新周期, 更新频率, 报送频次 it is a rhythm; under 公开时限 and without
 * such a header nobody can say whether it is a rhythm or a limit (decision rule 12).
 */
export function readCell(text: string, state: State): boolean {
  const said = text.replace(/[。；，]$/, '')
  const bare = BARE.exec(said)
  if (!bare && !WORD.test(said)) return false
  const place = { start: 0, end: text.length }
  const isRhythm = /周期|频率|频次|频度/.test(state.header) || (!bare && !/内容|事项/.test(state.header))
  const every = bare ? everyOf(bare[1]!) : everyWord(said.replace(/报$/, ''))
  if (!isRhythm || every?.is !== 'every') {
    if (/内容|事项|要素/.test(state.header)) return false
    doubt(state, 'incomplete', 0, place)
    return true
  }
  const duty = draft('recurring', 0)
  put(duty, 'action', /报$/.test(said) && said.length > 1 && state.header === '' ? 'report' : state.action)
  put(duty, 'every', every.every, place)
  put(duty, 'min', 1)
  put(duty, 'unit', '次')
  put(duty, 'workdays', every.workdays, place)
  state.drafts.push(duty)
  return true
}
