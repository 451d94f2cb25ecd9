import type { SiteSettings } from '#/articles/site-settings.ts'

/** What inspection asks for on every page, and how it is filled in. 国办发〔2017〕47号；国办秘函〔2019〕19号 检查指标. */
const needed: readonly { readonly field: keyof SiteSettings; readonly form: RegExp; readonly words: string }[] = [
  { field: 'domain', form: /^([a-z0-9-]+\.)+[a-z]+$/, words: '网站域名（如 www.zhonglou.gov.cn）' },
  { field: 'idCode', form: /^(\d{10}|bm\d{8})$/, words: '网站标识码（十位）' },
  { field: 'icp', form: /\S/, words: 'ICP备案编号' },
  { field: 'policeRecord', form: /\S/, words: '公安机关备案号' },
  { field: 'host', form: /\S/, words: '主办单位' },
  { field: 'operator', form: /\S/, words: '承办单位' },
  { field: 'address', form: /\S/, words: '地址' },
  { field: 'phone', form: /\d{7}/, words: '联系电话' },
  { field: 'email', form: /^\S+@\S+$/, words: '电子邮箱' },
  { field: 'organMark', form: /^https?:\/\//, words: '党政机关网站标识的地址' },
  { field: 'errorReport', form: /^https?:\/\//, words: '“我为政府网站找错”的地址' },
]

export type MissingSetting = { readonly field: string; readonly words: string }

/** What the pages must show and nobody has filled in, or not in its form; also the units that disclose and have no code for 索引号. */
export function missingSettings(
  settings: SiteSettings,
  disclosers: readonly { readonly id: string; readonly name: string }[] = [],
): readonly MissingSetting[] {
  const fields = needed
    .filter(({ field, form }) => !form.test(String(settings[field])))
    .map(({ field, words }) => ({ field, words: `还缺${words}，请向有关部门核实后填写` }))
  const without = disclosers.filter(({ id }) => !settings.unitCodes[id])
  if (without.length === 0) return fields
  const some = without.slice(0, 5).map(({ name }) => name)
  const words = `${some.join('、')}${without.length > some.length ? ` 等 ${without.length} 个单位` : ''}还没有九位机构代码，信息公开类稿件不能编索引号`
  return [...fields, { field: 'unitCodes', words }]
}
