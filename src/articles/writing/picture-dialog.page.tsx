import type { Editor } from '@tiptap/core'
import { Modal } from 'antd'
import { useState } from 'react'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { pictureExtensions } from '#/articles/files/file-kind.ts'
import type { StoredFileJson } from '#/articles/files/file-wire.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

/** Puts in a picture, or changes the words of the one that is chosen. Who cannot see it hears its words, so they are asked for. */
export function PictureDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const chosen = editor.isActive('image')
    ? (editor.getAttributes('image') as { src: string; alt: string | null })
    : null
  const [file, setFile] = useState<StoredFileJson | null>(null)
  const [alt, setAlt] = useState(chosen?.alt ?? '')
  const src = file?.url ?? chosen?.src
  const put = () => {
    const size = file?.width && file.height ? { width: file.width, height: file.height } : {}
    editor
      .chain()
      .focus()
      .setImage({ src: src!, alt: alt.trim(), ...size })
      .run()
    onClose()
  }
  return (
    <Modal
      open
      title={chosen ? '修改图片' : '插入图片'}
      okText={chosen ? '确定' : '插入'}
      okButtonProps={{ disabled: !src || alt.trim() === '' }}
      onOk={put}
      onCancel={onClose}
    >
      <UploadButton words={src ? '换一张图片' : '选择图片'} accept={pictureExtensions} onDone={setFile} />
      {src ? <img className="picture-shown" src={src} alt={alt} /> : null}
      <TextField
        label="替代文字（必填：看不见图片的人会听到，例如“区长在会上讲话”）"
        most={200}
        value={alt}
        onChange={setAlt}
      />
    </Modal>
  )
}
