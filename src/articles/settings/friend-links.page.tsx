import { Button, Input } from 'antd'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import type { SitePart } from '#/articles/settings/site.page.tsx'
import type { SiteSettingsJson } from '#/articles/settings/site-settings-wire.ts'

type Box = SiteSettingsJson['friendLinks'][number]
type FriendLink = Box['links'][number]

const empty: FriendLink = { title: '', url: '', owner: '', reason: '' }
const fields = [
  ['title', '名称'],
  ['url', '网址'],
  ['owner', '对方是谁'],
  ['reason', '为什么链接'],
] as const

/** 友情链接: boxes of links, each registered with whose it is and why. */
export function FriendLinksFields({ settings, change }: SitePart) {
  const boxes = settings.friendLinks
  return (
    <>
      {boxes.map((box, at) => (
        <LinkBox
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place only
          key={at}
          box={box}
          number={at + 1}
          onChange={(changed) => change({ friendLinks: boxes.with(at, changed) })}
          onRemove={() => change({ friendLinks: boxes.toSpliced(at, 1) })}
        />
      ))}
      <Button onClick={() => change({ friendLinks: [...boxes, { title: '', links: [empty] }] })}>添加一组链接</Button>
    </>
  )
}

function LinkBox(props: {
  readonly box: Box
  readonly number: number
  readonly onChange: (box: Box) => void
  readonly onRemove: () => void
}) {
  const { box, number, onChange, onRemove } = props
  const put = (links: readonly FriendLink[]) => onChange({ ...box, links: [...links] })
  return (
    <section className="link-box" aria-label={`第 ${number} 组`}>
      <TextField
        label={`第 ${number} 组的名称（如：省内政府网站）`}
        most={200}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      {box.links.length > 0 ? <Heads /> : null}
      {box.links.map((link, at) => (
        <LinkRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place only
          key={at}
          link={link}
          name={`第 ${number} 组第 ${at + 1} 条`}
          onChange={(changed) => put(box.links.with(at, changed))}
          onRemove={() => put(box.links.toSpliced(at, 1))}
        />
      ))}
      <Button onClick={() => put([...box.links, empty])}>添加一条</Button>{' '}
      <Button danger onClick={onRemove}>
        去掉这一组
      </Button>
    </section>
  )
}

/** What stands in which field; hearers are told at each. */
function Heads() {
  return (
    <div className="row row-heads" aria-hidden="true">
      {fields.map(([key, words]) => (
        <strong key={key}>{words}</strong>
      ))}
      <span />
    </div>
  )
}

function LinkRow(props: {
  readonly link: FriendLink
  readonly name: string
  readonly onChange: (link: FriendLink) => void
  readonly onRemove: () => void
}) {
  const { link, name, onChange, onRemove } = props
  return (
    <div className="row">
      {fields.map(([key, words]) => (
        <Input
          key={key}
          aria-label={`${name}：${words}`}
          placeholder={words}
          maxLength={200}
          value={link[key]}
          onChange={({ target }) => onChange({ ...link, [key]: target.value })}
        />
      ))}
      <Button aria-label={`去掉${name}`} onClick={onRemove}>
        去掉
      </Button>
    </div>
  )
}
