import type { Editor } from '@tiptap/core'
import { AutoComplete, Modal } from 'antd'
import { useState } from 'react'
import type { TargetJson } from '#/articles/articles-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { href } from '#/platform/html.ts'

/** Puts in or changes a link: an address, or one of our own articles found by its title. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const before = (editor.getAttributes('link').href as string | undefined) ?? ''
  const [address, setAddress] = useState(before)
  const [words, setWords] = useState('')
  const isNew = editor.state.selection.empty && before === ''
  const isGood = address.trim() !== '' && href(address) !== '#'
  const set = () => {
    putLink(editor, href(address), isNew ? words.trim() || address : null)
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <Modal
      open
      title="链接"
      okText="确定"
      okButtonProps={{ disabled: !isGood }}
      onOk={set}
      cancelText={before ? '取消链接' : '取消'}
      cancelButtonProps={before ? { onClick: remove } : {}}
      onCancel={onClose}
    >
      <AddressField address={address} onAddress={setAddress} onTitle={(title) => setWords((said) => said || title)} />
      {address && !isGood ? <p role="alert">只能链接到 http、https 网址或本站以 / 开头的地址。</p> : null}
      {isNew ? (
        <TextField label="显示的文字（写清楚去哪里，不写“点击这里”）" most={200} value={words} onChange={setWords} />
      ) : null}
    </Modal>
  )
}

/** Makes what is chosen a link, or (with `text`) writes one where the cursor stands. */
function putLink(editor: Editor, to: string, text: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (text === null) chain.setLink({ href: to }).run()
  else chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: to } }] }).run()
}

function AddressField(props: {
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onTitle: (title: string) => void
}) {
  const { address, onAddress, onTitle } = props
  const isSearch = address.trim().length > 1 && !/^(?:https?:|\/)/i.test(address)
  const found = useAsk<readonly TargetJson[]>(
    isSearch ? addressOf('/api/article-targets', { text: address.trim() }) : null,
  )
  const options = (found.data ?? []).map((target) => ({
    value: target.address,
    label: `${target.title}（${target.unitName}）`,
  }))
  const choose = (value: string) => {
    onAddress(value)
    onTitle(found.data?.find((target) => target.address === value)?.title ?? '')
  }
  return (
    <Field label="网址，或输入本站文章的标题来查找">
      {(id) => (
        <AutoComplete
          id={id}
          className="wide-field"
          value={address}
          options={options}
          onChange={onAddress}
          onSelect={choose}
        />
      )}
    </Field>
  )
}
