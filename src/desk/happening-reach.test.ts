import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReached, reachesLedger } from '#/desk/happening-reach.ts'

/** What happened, which screens ask again, and which do not. */
for (const [happening, asked, spared] of [
  ['duty.attested', ['/api/table', '/api/workbench?unit=a', '/api/ledger/duties', '/api/duties/1'], ['/api/people']],
  ['facts.imported', ['/api/facts?after=3', '/api/ledger/heat?year=2026'], ['/api/charter/editions', '/api/me']],
  ['exemption.asked', ['/api/exemptions', '/api/workbench/office'], ['/api/calendar/notices', '/api/units']],
  ['charter.adopted', ['/api/table?on=2026-03-01', '/api/charter/doubts', '/api/units'], ['/api/people', '/api/me']],
  ['charter.draft-adopted', ['/api/table', '/api/charter/imports'], ['/api/me']],
  ['charter.draft-settled', ['/api/charter/imports/1'], ['/api/table', '/api/workbench/office', '/api/duties/1']],
  ['seat.granted', ['/api/me', '/api/people', '/api/workbench/office', '/api/duties/1'], ['/api/table', '/api/facts']],
  ['units.changed', ['/api/me', '/api/units', '/api/table', '/api/workbench?unit=a'], []],
  [
    'session.opened',
    ['/api/record', '/api/system'],
    ['/api/me', '/api/table', '/api/workbench', '/api/charter/doubts'],
  ],
  ['access.refused', ['/api/record?after=9'], ['/api/table', '/api/people']],
] as const) {
  test(`${happening}: ${asked.join(' ')} are asked again${spared.length > 0 ? `, ${spared.join(' ')} are not` : ''}`, () => {
    for (const address of asked) assert.equal(isReached(address, happening), true, address)
    for (const address of spared) assert.equal(isReached(address, happening), false, address)
  })
}

test('in doubt it is asked again: a happening that nobody sorted reaches every screen, a screen that nobody sorted is reached by all', () => {
  for (const address of ['/api/me', '/api/table', '/api/anything'])
    assert.equal(isReached(address, 'weather.changed'), true)
  for (const happening of ['session.opened', 'duty.attested', 'charter.draft-uploaded'])
    assert.equal(isReached('/api/anything', happening), true)
  assert.equal(isReached('/api/tables', 'session.opened'), true, 'only begins like /api/table')
  assert.equal(isReached('/api/table', 'charter.settled-otherwise'), true, 'a new happening of a known part')
})

test('who comes and goes, and what is tried with a draft, leaves the ledger as it was; everything else is looked at anew', () => {
  for (const happening of ['session.opened', 'session.refused', 'access.refused', 'record.exported', 'backup.noted'])
    assert.equal(reachesLedger(happening), false, happening)
  for (const happening of ['charter.draft-uploaded', 'charter.draft-discarded', 'password.changed'])
    assert.equal(reachesLedger(happening), false, happening)
  for (const happening of [
    'duty.attested',
    'account.closed',
    'seat.revoked',
    'demo.wiped',
    'charter.withdrawn',
    'new.one',
  ])
    assert.equal(reachesLedger(happening), true, happening)
})
