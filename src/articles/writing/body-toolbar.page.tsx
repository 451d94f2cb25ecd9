import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Select } from 'antd'
import { useState } from 'react'
import type { Look } from '#/articles/body/body-tree.ts'
import { AttachmentDialog } from '#/articles/writing/attachment-dialog.page.tsx'
import { LinkDialog } from '#/articles/writing/link-dialog.page.tsx'
import { PictureDialog } from '#/articles/writing/picture-dialog.page.tsx'
import { TableTools } from '#/articles/writing/table-tools.page.tsx'
import { Tool } from '#/articles/writing/tool.page.tsx'

type Dialog = 'link' | 'picture' | 'attachment'

/** The editor's tools; each is a button with its words. */
export function BodyToolbar({ editor }: { readonly editor: Editor }) {
  const [dialog, open] = useState<Dialog | null>(null)
  const close = () => open(null)
  return (
    <div className="body-tools" role="toolbar" aria-label="正文工具">
      <LineTools editor={editor} />
      <MarkTools editor={editor} />
      <LookTools editor={editor} />
      <span className="tool-group">
        <Tool words="链接" onUse={() => open('link')} />
        <Tool words="图片" onUse={() => open('picture')} />
        <Tool words="附件" onUse={() => open('attachment')} />
      </span>
      <TableTools editor={editor} />
      <HistoryTools editor={editor} />
      {dialog === 'link' ? <LinkDialog editor={editor} onClose={close} /> : null}
      {dialog === 'picture' ? <PictureDialog editor={editor} onClose={close} /> : null}
      {dialog === 'attachment' ? <AttachmentDialog editor={editor} onClose={close} /> : null}
    </div>
  )
}

const lineKinds = [
  { value: 0, label: '正文' },
  { value: 2, label: '一级标题' },
  { value: 3, label: '二级标题' },
  { value: 4, label: '三级标题' },
]

function LineTools({ editor }: { readonly editor: Editor }) {
  const level = useEditorState({
    editor,
    selector: () => ([2, 3, 4] as const).find((each) => editor.isActive('heading', { level: each })) ?? 0,
  })
  const set = (to: number) =>
    to === 0
      ? editor.chain().focus().setParagraph().run()
      : editor
          .chain()
          .focus()
          .setHeading({ level: to as 2 })
          .run()
  return (
    <>
      <Select
        size="small"
        className="line-kind"
        aria-label="段落样式"
        value={level}
        options={lineKinds}
        onChange={set}
      />
      <span className="tool-group">
        <ToggleTool editor={editor} words="• 列表" name="bulletList" use={(chain) => chain.toggleBulletList()} />
        <ToggleTool editor={editor} words="1. 列表" name="orderedList" use={(chain) => chain.toggleOrderedList()} />
        <ToggleTool editor={editor} words="引文" name="blockquote" use={(chain) => chain.toggleBlockquote()} />
      </span>
    </>
  )
}

function MarkTools({ editor }: { readonly editor: Editor }) {
  return (
    <span className="tool-group">
      <ToggleTool editor={editor} words="加粗" name="bold" use={(chain) => chain.toggleBold()} />
      <ToggleTool editor={editor} words="倾斜" name="italic" use={(chain) => chain.toggleItalic()} />
      <ToggleTool editor={editor} words="下划线" name="underline" use={(chain) => chain.toggleUnderline()} />
      <ToggleTool editor={editor} words="上标" name="sup" use={(chain) => chain.toggleMark('sup')} />
      <ToggleTool editor={editor} words="下标" name="sub" use={(chain) => chain.toggleMark('sub')} />
    </span>
  )
}

const looks: readonly { readonly look: Look | null; readonly words: string }[] = [
  { look: null, words: '首行缩进' },
  { look: 'flush', words: '顶格' },
  { look: 'align-center', words: '居中' },
  { look: 'align-right', words: '居右' },
]

function LookTools({ editor }: { readonly editor: Editor }) {
  const now = useEditorState({
    editor,
    selector: () =>
      (editor.getAttributes('paragraph').look ?? editor.getAttributes('heading').look ?? null) as Look | null,
  })
  return (
    <span className="tool-group">
      {looks.map(({ look, words }) => (
        <Tool key={words} words={words} isOn={now === look} onUse={() => editor.chain().focus().setLook(look).run()} />
      ))}
    </span>
  )
}

function HistoryTools({ editor }: { readonly editor: Editor }) {
  const can = useEditorState({ editor, selector: () => ({ undo: editor.can().undo(), redo: editor.can().redo() }) })
  return (
    <span className="tool-group">
      <Tool words="撤销" isOff={!can.undo} onUse={() => editor.chain().focus().undo().run()} />
      <Tool words="重做" isOff={!can.redo} onUse={() => editor.chain().focus().redo().run()} />
    </span>
  )
}

type Chain = ReturnType<Editor['chain']>

function ToggleTool(props: {
  readonly editor: Editor
  readonly words: string
  readonly name: string
  readonly use: (chain: Chain) => Chain
}) {
  const { editor, words, name, use } = props
  const isOn = useEditorState({ editor, selector: () => editor.isActive(name) })
  return <Tool words={words} isOn={isOn} onUse={() => use(editor.chain().focus()).run()} />
}
