import type { Editor } from '@tiptap/core'
import { EditorContent, type EditorOptions, useEditor } from '@tiptap/react'
import { App } from 'antd'
import { useRef } from 'react'
import { cleanBody } from '#/articles/body/clean-body.ts'
import { uploadFile } from '#/articles/files/upload-file.page.ts'
import { BodyToolbar } from '#/articles/writing/body-toolbar.page.tsx'
import { editorMarks } from '#/articles/writing/editor-marks.page.ts'
import { AskFailed } from '#/desk/api.page.ts'
import '#/articles/writing/body-editor.css'

export type BodyEditorProps = {
  /** The text to begin with; what is typed afterwards is told by `onChange`. Another `key` begins anew. */
  readonly body: string
  readonly onChange: (body: string) => void
  readonly labelledBy: string
}

/** Writes the text of an article: what is pasted is cleaned as the server cleans it, pictures that are pasted or dropped are uploaded. */
export function BodyEditor({ body, onChange, labelledBy }: BodyEditorProps) {
  const tell = useRef(onChange)
  tell.current = onChange
  const written = useRef<Editor | null>(null)
  const takePictures = useTakePictures((src) => written.current?.chain().focus().setImage({ src, alt: '' }).run())
  const editor = useEditor({
    extensions: editorMarks,
    content: body,
    injectCSS: false, // it is in our own file: the page's policy takes no other
    shouldRerenderOnTransaction: false,
    editorProps: editorProps(labelledBy, takePictures),
    onUpdate: ({ editor: changed }) => tell.current(changed.isEmpty ? '' : changed.getHTML()),
  })
  written.current = editor
  return (
    <div className="body-editor">
      <BodyToolbar editor={editor} />
      <EditorContent editor={editor} className="article-text" />
    </div>
  )
}

function editorProps(
  labelledBy: string,
  take: (files: readonly File[]) => Promise<void>,
): NonNullable<EditorOptions['editorProps']> {
  const taken = (data: DataTransfer | null) => {
    const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    if (pictures.length === 0 || data?.getData('text/html')) return false // beside markup it is only a copy of it
    void take(pictures)
    return true
  }
  return {
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy },
    transformPastedHTML: cleanBody,
    handlePaste: (_view, { clipboardData }) => taken(clipboardData),
    handleDrop: (_view, { dataTransfer }) => taken(dataTransfer),
  }
}

/** Uploads pictures one after the other and puts each in. */
function useTakePictures(insert: (src: string) => void): (files: readonly File[]) => Promise<void> {
  const { message } = App.useApp()
  return async (files) => {
    for (const file of files) {
      try {
        insert((await uploadFile(file)).url)
        void message.info('图片已插入。请点一下图片，再点工具条上的“图片”，写上替代文字。')
      } catch (fault) {
        void message.error(fault instanceof AskFailed ? fault.words.join('；') : '图片没有传上去，请再试一次')
      }
    }
  }
}
