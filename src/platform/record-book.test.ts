import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'
import { checkEnd, checkPage, emptyBook, firstLink, nextEntry, type RecordEntry } from '#/platform/record-book.ts'

const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

function bookOf(count: number): RecordEntry[] {
  const entries: RecordEntry[] = []
  for (let n = 1; n <= count; n++) {
    const happening = { name: 'charter.adopted', subject: `edition-${n}`, by: '区政府办', at, data: { rows: 57, n } }
    entries.push(nextEntry('zhonglou', entries.at(-1) ?? emptyBook, happening))
  }
  return entries
}

const endOf = (book: readonly RecordEntry[]) => book.at(-1) ?? emptyBook
const broken = (book: readonly RecordEntry[]) => checkPage(emptyBook, book).broken

test('the first entry is linked to nothing, each later one to the one before it', () => {
  const [first, second] = bookOf(2)
  assert.equal(first!.previous, firstLink)
  assert.equal(second!.previous, first!.hash)
})

test('a book as it was written is whole', () => {
  const checked = checkPage(emptyBook, bookOf(5))
  assert.equal(checked.broken, null)
  assert.equal(checkEnd(checked.head, endOf(bookOf(5))), null)
})

test('any change to any entry is found at that entry', () => {
  const changes: ((entry: RecordEntry) => RecordEntry)[] = [
    (entry) => ({ ...entry, by: '别的单位' }),
    (entry) => ({ ...entry, subject: 'edition-9' }),
    (entry) => ({ ...entry, name: 'charter.withdrawn' }),
    (entry) => ({ ...entry, at: at.add({ seconds: 1 }) }),
    (entry) => ({ ...entry, data: { rows: 58 } }),
    (entry) => ({ ...entry, siteId: 'elsewhere' }),
  ]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.constantFrom(...changes), (index, change) => {
      assert.deepEqual(broken(bookOf(8).with(index, change(bookOf(8)[index]!))), { seq: index + 1, why: 'altered' })
    }),
  )
})

test('an entry rewritten together with its own hash is found at the next one', () => {
  const book = bookOf(3)
  const forged = nextEntry('zhonglou', book[0]!, { name: 'charter.adopted', subject: 'x', by: '别的单位', at })
  assert.deepEqual(broken(book.with(1, forged)), { seq: 3, why: 'unlinked' })
})

test('an entry taken out is missed', () => {
  assert.deepEqual(broken(bookOf(4).toSpliced(1, 1)), { seq: 2, why: 'missing' })
})

test('entries cut off the end are missed, for the head was kept', () => {
  assert.deepEqual(checkEnd(endOf(bookOf(3)), endOf(bookOf(5))), { seq: 4, why: 'cut-off' })
})

test('pages are checked like one book', () => {
  const book = bookOf(7)
  const first = checkPage(emptyBook, book.slice(0, 3))
  assert.deepEqual(checkPage(first.head, book.slice(3)), checkPage(emptyBook, book))
})

test('moments are kept to the microsecond, as the database keeps them', () => {
  const fine = Temporal.Instant.from('2026-03-01T00:00:00.123456789Z')
  const entry = nextEntry('zhonglou', emptyBook, { name: 'a.b', subject: '', by: '', at: fine })
  assert.equal(entry.at.toString(), '2026-03-01T00:00:00.123456Z')
})

test('canonical JSON says the same value the same way whatever the order of its members, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as JsonValue)
      assert.equal(canonicalJson(reversed(value) as JsonValue), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test('what JSON cannot say is not recorded as something else', () => {
  assert.throws(() => canonicalJson({ share: Number.NaN }), /NaN/)
})
