import { Button, Input } from 'antd'
import { Field } from '#/articles/desk/field.page.tsx'
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
  const put = (at: number, box: Box) => change({ friendLinks: boxes.map((each, other) => (other === at ? box : each)) })
  return (
    <>
      {boxes.map((box, at) => (
        <LinkBox
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place only
          key={at}
          box={box}
          number={at + 1}
          onChange={(changed) => put(at, changed)}
          onRemove={() => change({ friendLinks: boxes.filter((_, other) => other !== at) })}
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
  const put = (at: number, part: Partial<FriendLink>) =>
    onChange({ ...box, links: box.links.map((link, other) => (other === at ? { ...link, ...part } : link)) })
  return (
    <section className="link-box" aria-label={`第 ${number} 组`}>
      <Field label={`第 ${number} 组的名称（如：省内政府网站）`}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={box.title}
            onChange={({ target }) => onChange({ ...box, title: target.value })}
          />
        )}
      </Field>
      {box.links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place only
        <div className="row" key={at}>
          {fields.map(([key, words]) => (
            <Input
              key={key}
              aria-label={`第 ${number} 组第 ${at + 1} 条：${words}`}
              placeholder={words}
              maxLength={200}
              value={link[key]}
              onChange={({ target }) => put(at, { [key]: target.value })}
            />
          ))}
          <Button
            aria-label={`去掉第 ${number} 组第 ${at + 1} 条`}
            onClick={() => onChange({ ...box, links: box.links.filter((_, other) => other !== at) })}
          >
            去掉
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange({ ...box, links: [...box.links, empty] })}>添加一条</Button>{' '}
      <Button danger onClick={onRemove}>
        去掉这一组
      </Button>
    </section>
  )
}
