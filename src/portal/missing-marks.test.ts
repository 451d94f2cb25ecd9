import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingMarks } from '#/portal/missing-marks.ts'
import { sampleSettings } from '../../test/kit/a-site-view.ts'

test('a site with every mark misses none', () => assert.deepEqual(missingMarks(sampleSettings), []))

for (const [changed, missing] of [
  [{ idCode: '' }, ['idCode']],
  [{ idCode: '32049900' }, ['idCode']],
  [{ idCode: 'bm12345678' }, []],
  [{ phone: '', email: '' }, ['contact']],
  [{ phone: '' }, []],
  [{ domain: 'https://www.example.gov.cn' }, ['domain']],
  [{ policeRecord: '待办' }, ['policeRecord']],
  [{ organMark: '', errorReport: 'x' }, ['organMark', 'errorReport']],
  [{ name: ' ', icp: '', host: '' }, ['name', 'icp', 'host']],
] as const) {
  test(`${JSON.stringify(changed)} misses ${missing.join(', ') || 'none'}`, () =>
    assert.deepEqual(missingMarks({ ...sampleSettings, ...changed }), missing))
}
