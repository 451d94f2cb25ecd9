import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { listEntries } from '#/platform/record-book.store.ts'
import { peopleRoutes } from '#/units/people.routes.ts'
import type { PeopleAnswer } from '#/units/people-wire.ts'
import type { Role } from '#/units/rights.ts'
import { browserOf } from '../../test/kit/browser.ts'
import { ownOffice } from '../../test/kit/own-office.ts'
import { guardedServer, signedInAs, testPassword } from '../../test/kit/signed-in.ts'
import { solvedFor } from '../../test/kit/solving.ts'

/** An office with its three administrators, and an editor of 统计局. */
async function officeOf(t: TestContext) {
  let now = Temporal.Instant.from('2026-11-24T01:00:00Z')
  const office = await ownOffice(t, { now: () => now })
  const { app } = await guardedServer(office, [peopleRoutes])
  t.after(() => app.close())
  const admin = (role: Role, name: string) => signedInAs(app, office, [{ role, unitId: null }], name)
  const [system, security] = [await admin('system', '系统'), await admin('security', '安全')]
  const editor = await signedInAs(app, office, [{ role: 'editor', unitId: 'statistics' }], '王敏')
  const later = (minutes: number) => {
    now = now.add({ minutes })
  }
  const people = async () => (await system('/api/people')).json() as PeopleAnswer
  const entries = () => listEntries(office.db, office.siteId, 0, 100)
  return { office, app, system, security, editor, later, people, entries }
}

const post = (url: string, payload: object) => ({ method: 'POST', url, payload }) as const

test('the system administrator opens an account, the security administrator gives it a seat, the person signs in', async (t) => {
  const { app, system, security, people } = await officeOf(t)
  const opened = (await system(post('/api/people', { username: 'liqiang', name: '李强' }))).json()
  assert.match(opened.password, /^\S{4}-\S{4}-\S{4}$/)
  const seat = { personId: opened.personId, role: 'editor', unitId: 'finance' }
  assert.equal((await security(post('/api/seats', seat))).statusCode, 204)
  assert.equal((await system(post('/api/seats', seat))).statusCode, 403, 'who makes accounts gives no rights')
  assert.equal((await security(post('/api/people', { username: 'x2', name: '某' }))).statusCode, 403)

  const browser = browserOf(app)
  await browser.post('/api/auth/sign-in', { username: 'LiQiang', password: opened.password })
  const { said } = await browser.get('/api/me')
  assert.deepEqual(said.held, [{ role: 'editor', unitId: 'finance', unitName: '财政局' }])
  const listed = (await people()).people.find(({ name }) => name === '李强')
  assert.deepEqual(
    listed?.seats.map(({ unitName, role, from, isHeld }) => [unitName, role, from, isHeld]),
    [['财政局', 'editor', '2026-11-24', true]],
  )
})

test('two administrators’ roles on one account are refused by the rule, and by the database without it', async (t) => {
  const { office, security, system } = await officeOf(t)
  const both = { personId: system.personId, role: 'audit', unitId: null }
  const refused = await security(post('/api/seats', both))
  assert.deepEqual([refused.statusCode, refused.json().codes], [409, ['two-admins']])

  const insert = (role: string, unit: string | null, by = 'x') =>
    sql`insert into seat (site_id, seat_id, person_id, unit_id, role, from_day, granted_by, granted_at)
        values (${office.siteId}, gen_random_uuid(), ${system.personId}, ${unit}, ${role}, '2026-01-01', ${by}, now())`.execute(
      office.db,
    )
  await assert.rejects(insert('audit', null), /三员不得兼任/)
  await assert.rejects(insert('editor', 'finance'), /三员不得兼任/)
  await assert.rejects(insert('editor', null), /seat_check/)
  await assert.rejects(insert('system', null, system.personId), /seat_check/)
})

test('two grants at once do not slip past each other', async (t) => {
  const { security, people, system } = await officeOf(t)
  const { personId } = (await system(post('/api/people', { username: 'liqiang', name: '李强' }))).json()
  const grant = (role: string) => security(post('/api/seats', { personId, role, unitId: null }))
  const answers = await Promise.all(['system', 'security', 'audit'].map(grant))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [204, 409, 409])
  assert.equal((await people()).people.find(({ id }) => id === personId)?.seats.length, 1)
})

test('nobody grants himself, and no administrator’s role is granted twice to be safe from its owner', async (t) => {
  const { security } = await officeOf(t)
  const own = { personId: security.personId, role: 'security', unitId: null }
  assert.deepEqual((await security(post('/api/seats', own))).json().codes, ['own-seat', 'already-held'])
})

test('the last editor leaves only with a successor, who has the seat from then on; the record book says so', async (t) => {
  const { app, office, system, editor, people, entries } = await officeOf(t)
  const leave = (successorId: string | null) =>
    system(post(`/api/people/${editor.personId}/deactivate`, { successorId }))
  assert.deepEqual((await leave(null)).json().codes, ['last-editor'])
  assert.equal((await editor('/api/me')).statusCode, 200)

  const successor = await signedInAs(app, office, [{ role: 'leader', unitId: 'statistics' }], '李强')
  assert.equal((await leave(successor.personId)).statusCode, 204)
  assert.deepEqual((await editor('/api/me')).json().codes, ['deactivated'])
  const held = (await successor('/api/me')).json().held as readonly { role: string; unitId: string }[]
  assert.deepEqual(held.map(({ role, unitId }) => [role, unitId]).sort(), [
    ['editor', 'statistics'],
    ['leader', 'statistics'],
  ])
  assert.ok(!(await people()).withoutEditor.some(({ id }) => id === 'statistics'))
  const closed = (await entries()).findLast(({ name }) => name === 'account.closed')
  assert.deepEqual(closed?.data, { seats: [{ role: 'editor', unit: 'statistics' }], successor: '李强' })
})

test('a seat is revoked; the last editor’s only with a successor', async (t) => {
  const { security, editor, people } = await officeOf(t)
  const seat = (await people()).people.find(({ id }) => id === editor.personId)!.seats[0]!
  const revoke = (id: string, successorId: string | null = null) =>
    security(post(`/api/seats/${id}/revoke`, { successorId }))
  assert.deepEqual((await revoke(seat.id)).json().codes, ['last-editor'])
  assert.deepEqual((await revoke(seat.id, security.personId)).json().codes, ['bad-successor'])
  assert.deepEqual((await revoke(crypto.randomUUID())).json().codes, ['no-such-seat'])
})

test('a key action asks for the password again after a quarter of an hour', async (t) => {
  const { office, app, later } = await officeOf(t)
  const security = await signedInAs(app, office, [{ role: 'security', unitId: null }], '安全二')
  later(14)
  assert.equal((await security('/api/me')).statusCode, 200)
  later(2)
  const grant = () => security(post('/api/seats', { personId: 'x', role: 'editor', unitId: 'finance' }))
  const refused = await grant()
  assert.deepEqual([refused.statusCode, refused.json().codes], [403, ['must-confirm']])
  assert.equal((await security('/api/people')).statusCode, 200, 'reading needs no password')
  assert.equal((await security(post('/api/me/confirm', { password: 'wrong' }))).statusCode, 403)
  assert.equal((await security(post('/api/me/confirm', { password: testPassword }))).statusCode, 204)
  assert.deepEqual((await grant()).json().codes, ['no-such-person'], 'now the rule is asked')
})

test('a new one-time password ends the sessions of the account and unlocks it; nobody resets his own', async (t) => {
  const { app, system, people } = await officeOf(t)
  const { personId } = (await system(post('/api/people', { username: 'liqiang', name: '李强' }))).json()
  const guess = async () => {
    const browser = browserOf(app)
    const solved = await solvedFor(browser, 'liqiang')
    return browser.post('/api/auth/sign-in', { username: 'liqiang', password: 'x', solved })
  }
  for (let n = 0; n < 6; n++) await guess()
  assert.equal((await guess()).status, 429)
  const reset = await system(post(`/api/people/${personId}/reset-password`, { secondFactor: false }))
  const { password } = reset.json()
  assert.equal((await browserOf(app).post('/api/auth/sign-in', { username: 'liqiang', password })).status, 200)
  const own = await system(post(`/api/people/${system.personId}/reset-password`, { secondFactor: false }))
  assert.deepEqual(own.json().codes, ['own-account'])
  assert.equal((await people()).people.length, 4)
})

test('user names are for administrators: an editor sees who keeps which seat, and no more', async (t) => {
  const { editor, system, people } = await officeOf(t)
  await system(post('/api/people', { username: 'liqiang', name: '李强' }))
  assert.ok((await people()).people.some(({ username }) => username === 'liqiang'))
  assert.doesNotMatch((await editor('/api/people')).body, /liqiang/)
})

test('a taken or odd user name, an unknown unit, a seat of a stranger are refused in words', async (t) => {
  const { system, security } = await officeOf(t)
  await system(post('/api/people', { username: 'liqiang', name: '李强' }))
  const again = await system(post('/api/people', { username: 'liqiang', name: '李强' }))
  assert.deepEqual(again.json().codes, ['username-taken'])
  assert.equal((await system(post('/api/people', { username: "a' or 1=1", name: '某' }))).statusCode, 400)
  const seat = { personId: 'nobody', role: 'editor', unitId: 'finance' }
  assert.deepEqual((await security(post('/api/seats', seat))).json().codes, ['no-such-person'])
  const unit = await security(post('/api/seats', { ...seat, personId: system.personId, unitId: 'nowhere' }))
  assert.deepEqual(unit.json().codes, ['unknown-unit', 'admin-and-seat'])
  assert.equal((await security(post('/api/seats', { ...seat, role: 'king' }))).statusCode, 400)
})

test('refused attempts are in the record book with who, what and from where; once each', async (t) => {
  const { editor, entries } = await officeOf(t)
  for (let n = 0; n < 30; n++) await editor(post('/api/people', { username: 'liqiang', name: '李强' }))
  const refused = (await entries()).filter(({ name }) => name === 'access.refused')
  assert.deepEqual(
    refused.map(({ subject, by, data }) => ({ subject, by, data })),
    [
      {
        subject: editor.personId,
        by: '王敏',
        data: { address: '127.0.0.1', why: 'no-right', asked: 'POST /api/people' },
      },
    ],
  )
})
