import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { renderPage } from '#/portal/render-page.ts'
import { anySiteView } from '../../test/kit/any-site-view.ts'
import { pageOf } from '../../test/kit/sample-pages.ts'

const some = { numRuns: 25 }

test('no site, however odd, keeps a page from being made, and the same site gives the same pages', () => {
  fc.assert(
    fc.property(anySiteView, (view) => {
      const same = { ...view, settings: { ...view.settings }, columns: new Map(view.columns) }
      for (const ref of allPages(view)) assert.equal(pageOf(ref, view), pageOf(ref, same))
    }),
    some,
  )
})

test('whatever people wrote, no page has a script, a handler or an address of theirs', () => {
  fc.assert(
    fc.property(anySiteView, (view) => {
      for (const ref of allPages(view)) {
        const text = pageOf(ref, view)
        if (!text?.startsWith('<!doctype html>')) continue
        assert.equal(text.match(/<script/g)?.length, 1)
        assert.doesNotMatch(text, /href="(?:javascript|\/\/)|<b>"/)
      }
    }),
    some,
  )
})

test('a page names no article that was withdrawn', () => {
  fc.assert(
    fc.property(anySiteView, (view) => {
      for (const ref of allPages(view)) {
        if (ref.kind === 'article') continue
        const named = [...(pageOf(ref, view) ?? '').matchAll(/\/a\/\d{4}\/\d{4}\/(\d+)\.html/g)]
        for (const [, number] of named) assert.ok(view.articles.has(Number(number)))
      }
    }),
    some,
  )
})

test('numbers of pages, years and units that cannot be are no page', () => {
  fc.assert(
    fc.property(anySiteView, fc.integer(), fc.string(), (view, number, id) => {
      for (const listing of ['column:0', 'unit:u0', `column:${id}`, `unit:${id}`, `column:0/unit:${id}`] as const) {
        const page = renderPage({ kind: 'older', listing, page: number }, view)
        if (page !== null) assert.ok(number >= 1 && number <= 3)
      }
    }),
    some,
  )
})
