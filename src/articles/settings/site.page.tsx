import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import { when } from '#/articles/desk/when.page.ts'
import { FriendLinksFields } from '#/articles/settings/friend-links.page.tsx'
import { HomeFields } from '#/articles/settings/home-fields.page.tsx'
import { MarkFields } from '#/articles/settings/mark-fields.page.tsx'
import type { ChangeSite, SiteSettingsAnswer, SiteSettingsJson } from '#/articles/settings/site-settings-wire.ts'
import { ThemeFields } from '#/articles/settings/theme-fields.page.tsx'
import { TrustFields } from '#/articles/settings/trust-fields.page.tsx'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

/** 网站设置: what stands on every page, without code. */
export function Site() {
  const settings = useAsk<SiteSettingsAnswer>('/api/site-settings')
  const columns = useAsk<readonly ColumnJson[]>('/api/columns')
  return (
    <div className="article-page">
      <Loaded query={columns}>
        {(tree) => <Loaded query={settings}>{(answer) => <SiteDesk answer={answer} columns={tree} />}</Loaded>}
      </Loaded>
    </div>
  )
}

/** A part of the settings being changed. */
export type SitePart = {
  readonly settings: SiteSettingsJson
  readonly change: (part: Partial<SiteSettingsJson>) => void
}

type DeskProps = { readonly answer: SiteSettingsAnswer; readonly columns: readonly ColumnJson[] }

function SiteDesk({ answer, columns }: DeskProps) {
  const [changed, setChanged] = useState<Partial<SiteSettingsJson>>({})
  const [seen, see] = useState(answer.version)
  const { message } = App.useApp()
  const { mutate, isPending, error } = useTell<ChangeSite, { readonly version: number }>('POST', '/api/site-settings')
  const settings = { ...answer.settings, ...changed }
  const part: SitePart = { settings, change: (more) => setChanged({ ...changed, ...more }) }
  const isChanged = Object.keys(changed).length > 0
  const onSuccess = ({ version }: { readonly version: number }) => {
    see(version)
    setChanged({})
    void message.success('已保存，网站随即更新')
  }
  const version = seen < answer.version && !isChanged ? answer.version : seen
  return (
    <>
      <PageHead title="网站设置" note={changedWords(answer)} />
      <Missing answer={answer} />
      {error && isChanged ? <NotSaved words={error.words} /> : null}
      <Sections part={part} columns={columns} />
      <div className="article-bar">
        <Button
          type="primary"
          disabled={!isChanged}
          loading={isPending}
          onClick={() => mutate({ version, settings }, { onSuccess })}
        >
          保存并更新网站
        </Button>
        <Button disabled={!isChanged} onClick={() => setChanged({})}>
          放弃修改
        </Button>
        <span className="saved" role="status">
          {isChanged ? '有未保存的修改' : ''}
        </span>
      </div>
    </>
  )
}

function changedWords({ changedBy, changedAt }: SiteSettingsAnswer): string {
  return changedBy ? `${changedBy} 于${when(changedAt!)}改过` : '还没有在这里改过，用的是随产品带来的设置'
}

function NotSaved({ words }: { readonly words: readonly string[] }) {
  const kept = '您改的内容还在这里，没有丢。'
  return <Alert type="error" showIcon role="alert" title={words.join('；')} description={kept} />
}

const sections = {
  marks: '标识与备案',
  theme: '颜色与图片',
  home: '首页布局',
  links: '友情链接',
  trust: '机构代码与可信网站',
} as const

type Section = keyof typeof sections

/** The settings by what they are about; one part is on the screen, all are saved together. */
function Sections({ part, columns }: { readonly part: SitePart; readonly columns: readonly ColumnJson[] }) {
  const [shown, show] = useState<Section>('marks')
  return (
    <>
      <nav className="chips" aria-label="设置哪一部分">
        {(Object.keys(sections) as Section[]).map((section) => (
          <Button
            key={section}
            type={shown === section ? 'primary' : 'default'}
            aria-pressed={shown === section}
            onClick={() => show(section)}
          >
            {sections[section]}
          </Button>
        ))}
      </nav>
      {shown === 'marks' ? <MarkFields {...part} /> : null}
      {shown === 'theme' ? <ThemeFields {...part} /> : null}
      {shown === 'home' ? <HomeFields {...part} columns={columns} /> : null}
      {shown === 'links' ? <FriendLinksFields {...part} /> : null}
      {shown === 'trust' ? <TrustFields {...part} /> : null}
    </>
  )
}

function Missing({ answer: { missing, problems } }: { readonly answer: SiteSettingsAnswer }) {
  const lines = [...problems, ...missing.map(({ words }) => words)]
  if (lines.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <details>
          <summary>检查要看的内容还缺 {lines.length} 项（点开看）</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      }
    />
  )
}
