import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrationFrom, planMigrations } from '#/platform/migrations.ts'

const one = migrationFrom('0001-site.sql', 'create table site ();')
const two = migrationFrom('0002-charter.sql', 'create table charter ();')
const three = migrationFrom('0003-fact.sql', 'create table fact ();')

test('a new database takes every step in the order of the numbers', () => {
  assert.deepEqual(planMigrations([three, one, two], []), { todo: [one, two, three] })
})

test('a database takes only what it has not taken', () => {
  assert.deepEqual(planMigrations([one, two, three], [one, two]), { todo: [three] })
})

test('an old file that was changed is refused', () => {
  const changed = migrationFrom('0001-site.sql', 'drop table site;')
  assert.deepEqual(planMigrations([changed, two], [one]), { refused: 'changed-migration', names: ['0001-site.sql'] })
})

test('a database newer than the program is refused', () => {
  assert.deepEqual(planMigrations([one], [one, two]), { refused: 'newer-database', names: ['0002-charter.sql'] })
})

test('a step that comes late is refused', () => {
  assert.deepEqual(planMigrations([one, two, three], [one, three]), {
    refused: 'out-of-order',
    names: ['0002-charter.sql'],
  })
})

test('line ends do not count, for git may change them', () => {
  assert.equal(migrationFrom('a', 'x;\r\ny;').checksum, migrationFrom('a', 'x;\ny;').checksum)
})
