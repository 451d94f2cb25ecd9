import { Checkbox, Input } from 'antd'
import { BannerField } from '#/articles/columns/banner-field.page.tsx'
import { Field } from '#/articles/desk/field.page.tsx'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { contrast } from '#/articles/settings/contrast.ts'
import type { SitePart } from '#/articles/settings/site.page.tsx'
import type { SiteSettingsJson } from '#/articles/settings/site-settings-wire.ts'

type Theme = SiteSettingsJson['theme']

const colours = [
  ['main', '主色（页头、导航，白字压在上面）'],
  ['accent', '辅色（按钮、标签，白字压在上面）'],
  ['link', '链接的颜色（压在白底上）'],
] as const

/** WCAG 2.1 AA, 1.4.3. */
const leastContrast = 4.5

/** 颜色、徽标、横幅, and 全站灰色; what it will look like stands beside. */
export function ThemeFields({ settings, change }: SitePart) {
  const { theme, grey } = settings
  const put = (part: Partial<Theme>) => change({ theme: { ...theme, ...part } })
  return (
    <div className="field-pair">
      <div>
        {colours.map(([key, label]) => (
          <ColourField key={key} label={label} value={theme[key]} onChange={(colour) => put({ [key]: colour })} />
        ))}
        <TextField
          label="字体（按先后试用；一般不用改）"
          most={300}
          value={theme.fontFamily}
          onChange={(said) => put({ fontFamily: said })}
        />
        <Checkbox checked={grey} onChange={({ target }) => change({ grey: target.checked })}>
          全站灰色（哀悼日用，过后请关掉）
        </Checkbox>
        <BannerField words="徽标" banner={theme.emblem} onChange={(emblem) => put({ emblem })} />
        <BannerField words="横幅" banner={theme.banner} onChange={(banner) => put({ banner })} />
      </div>
      <Preview theme={theme} name={settings.name} isGrey={grey} />
    </div>
  )
}

function ColourField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (colour: string) => void
}) {
  const { label, value, onChange } = props
  const ratio = contrast(value, '#ffffff')
  const note =
    ratio >= leastContrast
      ? `✓ 与白色对比 ${ratio.toFixed(1)}，看得清`
      : `✕ 与白色对比只有 ${ratio.toFixed(1)}，老年人和弱视的人看不清，请选深一些（至少 ${leastContrast}）`
  return (
    <Field label={label} note={note}>
      {(id) => <Input id={id} type="color" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  )
}

/** The colours as they will stand on the page, before they are saved. */
function Preview(props: { readonly theme: Theme; readonly name: string; readonly isGrey: boolean }) {
  const { theme, name, isGrey } = props
  return (
    <section aria-label="预览">
      <strong>预览</strong>
      <div className={isGrey ? 'theme-preview is-grey' : 'theme-preview'} style={{ fontFamily: theme.fontFamily }}>
        <header style={{ background: theme.main }}>
          {theme.emblem ? <img src={theme.emblem} alt="" height={32} /> : null} {name}
        </header>
        <nav style={{ background: theme.accent }}>
          <span>首页</span>
          <span>政府信息公开</span>
          <span>互动交流</span>
        </nav>
        <div>
          <p>
            <span style={{ color: theme.link, textDecoration: 'underline' }}>示例：关于做好某项工作的通知</span>
          </p>
          <p>正文文字是深灰色，链接用链接颜色并加下划线。</p>
        </div>
      </div>
    </section>
  )
}
