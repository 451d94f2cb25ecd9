import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import type { StoredFileJson } from '#/articles/files/file-wire.ts'
import { uploadFile } from '#/articles/files/upload-file.page.ts'
import { AskFailed } from '#/desk/api.page.ts'

type Props<Answer> = {
  readonly words: string
  readonly accept: string
  readonly onDone: (answer: Answer) => void
}

/** A button that takes a file and uploads it; what is refused is said below it. */
export function UploadButton(props: Props<StoredFileJson>) {
  return <SendButton {...props} send={uploadFile} />
}

/** The same with another way of sending it. */
export function SendButton<Answer>(props: Props<Answer> & { readonly send: (file: File) => Promise<Answer> }) {
  const { words, accept, onDone, send } = props
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<readonly string[]>([])
  const take = async (file: File) => {
    setSending(true)
    setProblem([])
    try {
      onDone(await send(file))
    } catch (fault) {
      setProblem(fault instanceof AskFailed ? fault.words : ['没有传上去，请检查网络后再试'])
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="upload">
      <Upload
        accept={accept}
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined />} loading={isSending}>
          {isSending ? '正在上传' : words}
        </Button>
      </Upload>
      {problem.length > 0 ? <Alert type="error" showIcon role="alert" title={problem.join('；')} /> : null}
    </div>
  )
}
