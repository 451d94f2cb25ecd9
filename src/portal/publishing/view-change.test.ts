import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PageRef } from '#/portal/page-ref.ts'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { type LiveView, liveView } from '#/portal/publishing/live-view.ts'
import { fileOf, filesOf } from '#/portal/publishing/page-file.ts'
import { takeChanges } from '#/portal/publishing/view-change.ts'
import { renderPage, shownWhole } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'
import { aHead, aPublished } from '../../../test/kit/a-site.ts'
import { plainPage } from '../../../test/kit/plain-pages.ts'
import { anEdit, type Edit, smallSite } from '../../../test/kit/site-edits.ts'
import { changeOf, publish, type SiteModel, viewOf } from '../../../test/kit/site-model.ts'

type Files = Map<string, string>

/** Pages touched by one change: more than this many would not be a constant number. */
const mostTouched = 80

type Render = typeof renderPage

function render(by: Render, ref: PageRef, view: SiteView, model: SiteModel): string | null {
  const number = shownWhole(ref, view)
  if (number === null) return by(ref, view)
  return by(ref, view, aPublished(view.articles.get(number)!, model.articles.get(number)!.text))
}

/** The oracle: every page of a view made from nothing. */
function wholeSite(by: Render, model: SiteModel): Files {
  const view = viewOf(model)
  const files: Files = new Map()
  for (const ref of allPages(view)) {
    const text = render(by, ref, view, model)
    if (text !== null) files.set(fileOf(ref, view), text)
  }
  return files
}

/** What a publisher does to the files when these pages are touched. */
function write(by: Render, files: Files, view: LiveView, model: SiteModel, touched: Iterable<PageRef>): void {
  for (const ref of touched) {
    const text = render(by, ref, view, model)
    for (const file of filesOf(ref, view)) files.delete(file)
    if (text !== null) files.set(fileOf(ref, view), text)
  }
}

function live(model: SiteModel, by: Render = renderPage) {
  let view = liveView(viewOf(model))
  const files = wholeSite(by, model)
  const edit = (change: Edit) => {
    const changes = change(model)
    const { demo } = view
    const taken = changes === 'all' ? null : takeChanges(view, changes)
    view = taken?.view ?? liveView(viewOf(model))
    const isAll = !taken || view.demo !== demo
    if (isAll) files.clear()
    else assert.ok(taken.touched.length <= mostTouched * Math.max(1, changes.length), `${taken.touched.length} touched`)
    write(by, files, view, model, isAll ? allPages(view) : taken.touched)
  }
  return { files, edit }
}

const sizes = fc.constantFrom(1, 19, 38, 39, 58, 60)
const someEdits = fc.array(anEdit, { minLength: 1, maxLength: 8 })

for (const [pages, by, numRuns] of [
  ['pages that say all a page may say', plainPage, 40],
  ['the pages of the portal', renderPage, 20],
] as const) {
  test(`whatever an office edits, the pages touched leave the site as a full rebuild makes it, byte for byte: ${pages}`, () => {
    fc.assert(
      fc.property(sizes, someEdits, (size, edits) => {
        const model = smallSite(size)
        const { files, edit } = live(model, by)
        for (const each of edits) {
          edit(each)
          assert.deepEqual(wrong(files, wholeSite(by, model)), [])
        }
      }),
      { numRuns },
    )
  })

  test(`a publisher that was away takes all edits at once from the site as it is now: ${pages}`, () => {
    fc.assert(
      fc.property(sizes, fc.array(anEdit, { minLength: 1, maxLength: 30 }), (size, edits) => {
        const model = smallSite(size)
        const files = wholeSite(by, model)
        const { demo } = viewOf(model)
        const edited = edits.map((edit) => edit(model))
        const numbers = new Set(
          edited.flatMap((changes) => (changes === 'all' ? [] : changes.map(({ number }) => number))),
        )
        const now = liveView(viewOf(model))
        const { touched } = takeChanges(
          now,
          [...numbers].map((number) => changeOf(model, number)),
        )
        const isAll = edited.includes('all') || demo !== now.demo
        if (isAll) files.clear()
        write(by, files, now, model, isAll ? allPages(now) : touched)
        assert.deepEqual(wrong(files, wholeSite(by, model)), [])
      }),
      { numRuns },
    )
  })
}

test('one more article touches as many pages on a large site as on a small one', () => {
  const touchedAt = (size: number) => {
    const model = smallSite(size)
    const view = liveView(viewOf(model))
    publish(model, aHead(size + 1, { column: 'center/news' }))
    return takeChanges(view, [changeOf(model, size + 1)]).touched.length
  }
  assert.equal(touchedAt(100), touchedAt(2_000))
})

test('a withdrawn article leaves its own page, which says so, and no other', () => {
  const model = smallSite(45)
  const { files, edit } = live(model)
  edit((site) => {
    site.articles.get(30)!.isShown = false
    return [changeOf(site, 30)]
  })
  const naming = [...files].filter(([, text]) => text.includes('示例文章30'))
  assert.deepEqual(naming, [])
  assert.ok(files.has('a/2026/0630/30.gone.html'))
  assert.ok(!files.has('a/2026/0630/30.html'))
})

test('the same change taken twice is the same as once', () => {
  const model = smallSite(41)
  const { files, edit } = live(model)
  edit(() => [changeOf(model, 7), changeOf(model, 7)])
  assert.deepEqual(wrong(files, wholeSite(renderPage, model)), [])
})

/** Files that are missing, left over or other than they should be. */
function wrong(files: Files, wanted: Files): readonly string[] {
  return [...new Set([...files.keys(), ...wanted.keys()])].filter((file) => files.get(file) !== wanted.get(file))
}
