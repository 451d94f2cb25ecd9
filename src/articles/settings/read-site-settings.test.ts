import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { columnsOfCharter } from '#/articles/columns/charter-columns.ts'
import { readColumnRules } from '#/articles/columns/column-rules.ts'
import { columnsToSave } from '#/articles/columns/column-tree.ts'
import { missingSettings } from '#/articles/settings/missing-settings.ts'
import { readSiteSettings } from '#/articles/settings/read-site-settings.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { seedGrid } from '../../../test/kit/a-charter.ts'
import { day } from '../../../test/kit/calendars.ts'

const textOf = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8')
const seed = readSiteSettings(parse(textOf('offices/zhonglou/site.yaml')), '钟楼区人民政府')

test('the settings of 钟楼 read without a problem; what nobody knows is empty and told', () => {
  assert.deepEqual(seed.problems, [])
  assert.equal(seed.settings.unitCodes['government-office'], '014119467')
  const fields = missingSettings(seed.settings).map(({ field }) => field)
  assert.deepEqual(fields, ['idCode', 'icp', 'policeRecord', 'phone', 'email', 'organMark', 'errorReport'])
})

test('a unit without a code for 索引号 is told by name', () => {
  const [last] = missingSettings(seed.settings, [{ id: 'statistics', name: '统计局' }]).toReversed()
  assert.match(last!.words, /统计局还没有九位机构代码/)
})

test('every column that the home page of 钟楼 shows is one of its table', () => {
  const columns = columnsToSave({
    ...{ wanted: columnsOfCharter(readCharter([seedGrid()])), kept: [], called: (path) => path, siteName: '' },
    ...{
      rules: readColumnRules(parse(textOf('rules/columns.yaml')), null),
      edition: day('2026-01-01'),
      on: day('2026-01-01'),
    },
  })
  const ids = new Set(columns.map(({ id }) => id))
  assert.deepEqual(
    Object.values(seed.settings.home)
      .flat()
      .filter((id) => !ids.has(id)),
    [],
  )
})

test('what is not in its form stays as it was and is a problem; the rest of the file counts', () => {
  const tree = {
    facts: { phone: '0519-1', icp: { is: '苏ICP备1号', confirmed: 'confirmed', source: '示例' } },
    ...{ theme: { main: 'red' }, gray: true, supportsIpv6: true },
  }
  const { settings, problems } = readSiteSettings(tree, '某区')
  assert.deepEqual(
    [settings.icp, settings.supportsIpv6, settings.theme.main, settings.phone],
    ['苏ICP备1号', true, '#b01e23', ''],
  )
  const about = problems.map((words) => /“(\w+)”/.exec(words)?.[1])
  assert.deepEqual(about, ['phone', 'theme', 'gray'])
  assert.equal(readSiteSettings(null, '某区').settings.name, '某区')
})
