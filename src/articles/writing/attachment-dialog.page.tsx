import type { Editor } from '@tiptap/core'
import { Modal } from 'antd'
import { extensionOf, fileExtensions, sizeWords } from '#/articles/files/file-kind.ts'
import type { StoredFileJson } from '#/articles/files/file-wire.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

/** Uploads a file and puts a link to it where the cursor stands. */
export function AttachmentDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const put = ({ url, name, bytes }: StoredFileJson) => {
    const text = `${name}（${extensionOf(name).toUpperCase()}，${sizeWords(bytes)}）`
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: url } }] })
      .run()
    onClose()
  }
  return (
    <Modal open title="在正文里插入附件链接" footer={null} onCancel={onClose}>
      <p>图片、PDF、OFD、Word、Excel、PPT、WPS、文本、CSV、ZIP 都可以。文末的附件请在下面“附件”一栏添加。</p>
      <UploadButton words="选择文件" accept={fileExtensions} onDone={put} />
    </Modal>
  )
}
