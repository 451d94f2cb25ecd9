import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hostileHtml } from '../../../test/kit/hostile-html.ts'
import { parse5Findings, tagLine } from '../../../test/kit/parse5-findings.ts'
import { scanPage } from './scan-page.ts'
import { attributeOf } from './tag-attributes.ts'
import { walkHtml } from './walk-html.ts'

const read = [
  ...['href', 'src', 'srcset', 'data', 'action', 'formaction', 'poster', 'background', 'id', 'style'],
  ...['content', 'name', 'property', 'http-equiv', 'rel'],
]

/** Our tags, in the form of the oracle. */
function tagsOf(html: string): readonly string[] {
  const tags: string[] = []
  let templates = 0
  walkHtml(html, {
    text: () => {},
    raw: () => {},
    open: (name, tag, _at, isForeign) => {
      if (name === 'template' && !isForeign) templates++
      const values = read.flatMap((each) => {
        const value = attributeOf(html, tag, each)
        return value === null ? [] : [{ name: each, value }]
      })
      if (templates === 0) tags.push(tagLine(name, values))
    },
    close: (name) => {
      if (name === 'template' && templates > 0) templates--
    },
  })
  return tags
}

test('on hostile pages the scanner sees the tags that parse5 sees', () => {
  fc.assert(
    fc.property(hostileHtml, (html) => {
      assert.deepEqual(tagsOf(html), parse5Findings(html).tags)
    }),
    { numRuns: 3_000 },
  )
})

test('on hostile pages the scanner finds the title that parse5 finds', () => {
  fc.assert(
    fc.property(hostileHtml, (html) => assert.equal(scanPage(html).title, parse5Findings(html).title)),
    { numRuns: 500 },
  )
})
