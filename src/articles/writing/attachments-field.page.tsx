import { Button, Input } from 'antd'
import type { ContentJson } from '#/articles/content-wire.ts'
import { fileExtensions, sizeWords } from '#/articles/files/file-kind.ts'
import { UploadButton } from '#/articles/files/upload-button.page.tsx'

type Attachments = ContentJson['attachments']

/** 附件: files that are offered below the text, each with the name people see. */
export function AttachmentsField(props: {
  readonly attachments: Attachments
  readonly onChange: (attachments: Attachments) => void
}) {
  const { attachments, onChange } = props
  const put = (at: number, name: string) =>
    onChange(attachments.map((each, other) => (other === at ? { ...each, name } : each)))
  return (
    <section className="field" aria-label="附件">
      <strong>附件</strong>
      <ul className="attachment-list">
        {attachments.map(({ url, name, bytes }, at) => (
          <li key={url}>
            <Input
              aria-label={`附件 ${at + 1} 的名称`}
              maxLength={200}
              value={name}
              onChange={({ target }) => put(at, target.value)}
            />
            <span>{sizeWords(bytes)}</span>
            <a href={url} download={name}>
              下载
            </a>
            <Button
              size="small"
              aria-label={`去掉附件：${name}`}
              onClick={() => onChange(attachments.filter((each) => each.url !== url))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <UploadButton
        words="添加附件"
        accept={fileExtensions}
        onDone={({ url, name, mediaType, bytes }) =>
          onChange([...attachments.filter((each) => each.url !== url), { url, name, mediaType, bytes }])
        }
      />
    </section>
  )
}
