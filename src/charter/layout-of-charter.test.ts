import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charter } from '#/charter/charter.ts'
import { layoutOf, soundMerges } from '#/charter/layout.ts'
import { gridOfCharter } from '#/charter/layout-of-charter.ts'
import { aCharter, aRow, aSentence } from '../../test/kit/a-charter.ts'

const weekly = [aSentence('每周至少更新1条'), aSentence('杜绝错链、死链、暗链')]
const laid = (charter: Charter) =>
  layoutOf(gridOfCharter(charter)).map((row) =>
    row.map(({ text, rowspan, colspan }) => `${text} ${rowspan}x${colspan}`),
  )

test('a charter is drawn as an office draws it: equal neighbours in one cell, a short path wide', () => {
  const charter = aCharter([
    aRow('政务公开/规划信息/专项规划', ['政府办'], weekly),
    aRow('政务公开/规划信息/区域规划', ['政府办'], weekly),
    aRow('政务公开/依申请公开', ['各街道'], [aSentence('及时答复')]),
  ])
  assert.deepEqual(laid(charter), [
    ['类别 1x1', '栏目名称 1x2', '责任单位 1x1', '工作要求 1x1'],
    ['政务公开 3x1', '规划信息 2x1', '专项规划 1x1', '政府办 2x1', '1.每周至少更新1条；\n2.杜绝错链、死链、暗链。 2x1'],
    ['区域规划 1x1'],
    ['依申请公开 1x2', '各街道 1x1', '及时答复。 1x1'],
  ])
})

test('lead and support stand in columns of their own, and so does a sentence that needs its header', () => {
  const row = aRow('要闻', [])
  const charter = aCharter([
    {
      ...row,
      units: [
        { name: '宣传部', kind: 'named', role: 'lead' },
        { name: '高新园', kind: 'named', role: 'support', aka: ['邹区镇'] },
      ],
      requirements: [{ text: '1周', header: '更新周期', readings: [] }],
    },
  ])
  assert.deepEqual(gridOfCharter(charter).cells, [
    ['栏目名称', '牵头单位', '配合单位', '更新周期'],
    ['要闻', '宣传部', '高新园（邹区镇）', '1周'],
  ])
})

test('the same step under another category is another cell', () => {
  const charter = aCharter([aRow('走进钟楼/概况/简介', ['档案局']), aRow('新闻中心/概况/要闻', ['政府办'])])
  assert.deepEqual(
    soundMerges(gridOfCharter(charter)).filter(({ rowspan }) => rowspan > 1),
    [],
  )
})

test('what binds the whole table is said below it', () => {
  const charter = { ...aCharter([aRow('要闻', ['政府办'])]), tableRequirements: [aSentence('月报每月22日前上报')] }
  assert.deepEqual(gridOfCharter(charter).notes, ['说明：月报每月22日前上报。'])
})
