import { Input } from 'antd'
import { Field } from '#/articles/desk/field.page.tsx'
import type { SitePart } from '#/articles/settings/site.page.tsx'
import { useAsk } from '#/desk/api.page.ts'

/** 九位机构代码 of the units, for 索引号; and hosts that may be linked without the page that says one is leaving. */
export function TrustFields({ settings, change }: SitePart) {
  const { data } = useAsk<{ readonly units: readonly { readonly id: string; readonly name: string }[] }>('/api/units')
  const hosts = settings.trustedHosts.join('\n')
  return (
    <>
      <Field label="可信网站（每行一个，如 *.gov.cn；链接到别处时先提示“即将离开本站”）">
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            defaultValue={hosts}
            onChange={({ target }) => change({ trustedHosts: target.value.split(/\s+/).filter(Boolean) })}
          />
        )}
      </Field>
      <h2>各单位的九位机构代码（用来编索引号）</h2>
      <div className="field-pair">
        {(data?.units ?? []).map(({ id: unit, name }) => (
          <Field key={unit} label={name}>
            {(id) => (
              <Input
                id={id}
                maxLength={9}
                inputMode="numeric"
                value={settings.unitCodes[unit] ?? ''}
                onChange={({ target }) => change({ unitCodes: { ...settings.unitCodes, [unit]: target.value.trim() } })}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}
