import { Button, Input } from 'antd'
import type { ContentJson } from '#/articles/content-wire.ts'
import { fileExtensions, sizeWords } from '#/articles/files/file-kind.ts'
import type { StoredFileJson } from '#/articles/files/file-wire.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

type Attachments = ContentJson['attachments']

/** 附件: files that are offered below the text, each with the name people see. */
export function AttachmentsField(props: {
  readonly attachments: Attachments
  readonly onChange: (attachments: Attachments) => void
}) {
  const { attachments, onChange } = props
  const add = ({ url, name, mediaType, bytes }: StoredFileJson) =>
    onChange([...attachments.filter((each) => each.url !== url), { url, name, mediaType, bytes }])
  return (
    <section className="field" aria-label="附件">
      <strong>附件</strong>
      <ul className="attachment-list">
        {attachments.map((attachment, at) => (
          <AttachmentRow
            key={attachment.url}
            attachment={attachment}
            number={at + 1}
            onChange={(changed) => onChange(attachments.with(at, changed))}
            onRemove={() => onChange(attachments.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <UploadButton words="添加附件" accept={fileExtensions} onDone={add} />
    </section>
  )
}

function AttachmentRow(props: {
  readonly attachment: Attachments[number]
  readonly number: number
  readonly onChange: (attachment: Attachments[number]) => void
  readonly onRemove: () => void
}) {
  const { attachment, number, onChange, onRemove } = props
  const { url, name, bytes } = attachment
  return (
    <li>
      <Input
        aria-label={`附件 ${number} 的名称`}
        maxLength={200}
        value={name}
        onChange={({ target }) => onChange({ ...attachment, name: target.value })}
      />
      <span>{sizeWords(bytes)}</span>
      <a href={url} download={name}>
        下载
      </a>
      <Button size="small" aria-label={`去掉附件：${name}`} onClick={onRemove}>
        去掉
      </Button>
    </li>
  )
}
