import { Checkbox, Input } from 'antd'
import { Field } from '#/articles/desk/field.page.tsx'
import type { SitePart } from '#/articles/settings/site.page.tsx'

const fields = [
  ['name', '网站名称'],
  ['domain', '网站域名（如 www.zhonglou.gov.cn）'],
  ['idCode', '网站标识码（十位）'],
  ['icp', 'ICP备案编号'],
  ['policeRecord', '公安机关备案号'],
  ['host', '主办单位'],
  ['operator', '承办单位'],
  ['address', '地址'],
  ['phone', '联系电话'],
  ['email', '电子邮箱'],
  ['organMark', '党政机关网站标识的地址'],
  ['errorReport', '“我为政府网站找错”的地址'],
] as const

/** Marks of the footer, each an inspection item. 国办发〔2017〕47号. */
export function MarkFields({ settings, change }: SitePart) {
  return (
    <>
      <div className="field-pair">
        {fields.map(([key, label]) => (
          <Field key={key} label={label}>
            {(id) => (
              <Input
                id={id}
                maxLength={200}
                value={settings[key]}
                onChange={({ target }) => change({ [key]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Checkbox checked={settings.supportsIpv6} onChange={({ target }) => change({ supportsIpv6: target.checked })}>
        本网站支持 IPv6（页脚显示）
      </Checkbox>
    </>
  )
}
