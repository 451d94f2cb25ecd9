import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitUnits } from '#/charter/table/split-units.ts'

const read = (cell: string) =>
  splitUnits(cell).units.map(
    ({ name, kind, role, aka }) =>
      `${name}${kind === 'group' ? '*' : ''}${role ? ` ${role}` : ''}${aka ? ` =${aka}` : ''}`,
  )

for (const [cell, ...units] of [
  ['区委办、政府办、\n区委宣传部', '区委办', '政府办', '区委宣传部'],
  ['经开区、高新园（邹区镇），\n各街道、区政府组成部门', '经开区', '高新园 =邹区镇', '各街道*', '区政府组成部门*'],
  ['政府办、自然资源和规划分局', '政府办', '自然资源和规划分局'],
  ['人力资源和社会保障局', '人力资源和社会保障局'],
  ['住房和城乡建设局和卫生健康委员会', '住房和城乡建设局', '卫生健康委员会'],
  ['信访局\n各相关单位', '信访局', '各相关单位*'],
  ['综合行政\n执法局', '综合行政执法局'],
  ['办公室 人事科', '办公室', '人事科'],
  ['财 政 局', '财政局'],
  ['业务科牵头，各科室配合', '业务科 lead', '各科室* support'],
  ['发改局、财政局牵头，各镇街配合', '发改局 lead', '财政局 lead', '各镇街* support'],
  ['由办公室负责，各科室配合', '办公室 lead', '各科室* support'],
  ['由办公室负责', '办公室'],
  ['办公室（主办）、信息中心（协办）', '办公室 lead', '信息中心 support'],
  ['牵头单位：法规科；配合单位：业务科、宣教科', '法规科 lead', '业务科 support', '宣教科 support'],
  ['政协办、人大办', '政协办', '人大办'],
  ['各村（社区）、镇属各部门', '各村（社区）*', '镇属各部门*'],
  ['各县（市、区）人民政府', '各县（市、区）人民政府*'],
  ['文件起草部门', '文件起草部门*'],
  ['宣传部会同网信办', '宣传部', '网信办'],
  ['各相关单位按职责分工负责', '各相关单位*'],
  ['发改局、工信局等有关部门', '发改局', '工信局', '有关部门*'],
  ['1.办公室；2.人事科', '办公室', '人事科'],
  ['—'],
  ['无'],
] as const) {
  test(`${cell.replaceAll('\n', '⏎')} names ${units.join('、') || 'nobody'}`, () => assert.deepEqual(read(cell), units))
}

test('what stands in brackets and is no other name is handed back unread', () => {
  assert.deepEqual(splitUnits('农业农村局（乡村振兴）'), {
    units: [{ name: '农业农村局', kind: 'named' }],
    unread: ['农业农村局（乡村振兴）'],
  })
})

test('the header gives a role where the cell says none', () => {
  assert.deepEqual(
    splitUnits('区委宣传部、区政府办（配合）', 'lead').units.map(({ role }) => role),
    ['lead', 'support'],
  )
})

test('a unit is always cut out of the cell as written', () => {
  const cell = fc.array(
    fc.constantFrom(
      '办公室',
      '各科室',
      '、',
      '，',
      '和',
      '牵头',
      '（',
      '）',
      '配合',
      '等',
      '\n',
      ' ',
      '由',
      '规划',
      '一',
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(cell, (parts) => {
      const said = parts.join('').replace(/\s/g, '')
      for (const { name } of splitUnits(parts.join('')).units) assert.ok(name !== '' && said.includes(name), name)
    }),
  )
})
