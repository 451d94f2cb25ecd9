import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText, toText } from '#/portal/publishing/portable.ts'
import { aHead, minute } from '../../../test/kit/a-site.ts'
import { smallSite } from '../../../test/kit/site-edits.ts'
import { viewOf } from '../../../test/kit/site-model.ts'

test('a view crosses to another thread whole, with its days and moments', () => {
  const model = smallSite(3)
  const view = viewOf(model)
  const head = aHead(1, { documentDate: Temporal.PlainDate.from('2026-03-01') })
  const articles = new Map([...view.articles, [1, head]])
  const given = { ...view, articles, gone: new Map([[9, minute(9)]]) }
  const back = fromText<typeof given>(toText(given))
  assert.deepEqual(shown(back), shown(given))
  assert.ok(back.articles.get(1)!.documentDate!.equals(head.documentDate!))
  assert.ok(back.gone.get(9)!.equals(minute(9)))
})

/** Days and moments have nothing inside that `deepEqual` could see. */
function shown(value: unknown): string {
  return toText(value)
}
