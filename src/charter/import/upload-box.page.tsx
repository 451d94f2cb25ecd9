import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Progress, Upload } from 'antd'
import { useState } from 'react'
import { type Sending, sendFile } from '#/charter/import/send-file.page.ts'
import { AskFailed } from '#/desk/api.page.ts'

/** Takes a file by button or by dropping it; shows how much is sent, then that it is being read; both can be stopped. */
export function UploadBox(props: { readonly onDone: (id: string) => void }) {
  const [sending, setSending] = useState<(Sending & { readonly name: string }) | null>(null)
  const [percent, setPercent] = useState(0)
  const [words, setWords] = useState<readonly string[]>([])
  const send = async (file: File) => {
    const next = sendFile(file, setPercent)
    setPercent(0)
    setWords([])
    setSending({ ...next, name: file.name })
    try {
      props.onDone(await next.done)
    } catch (fault) {
      setWords(fault instanceof AskFailed ? fault.words : ['上传没有成功，请再试一次'])
    } finally {
      setSending(null)
    }
  }
  return (
    <section aria-label="上传表格">
      {words.length > 0 ? (
        <Alert type="error" showIcon role="alert" title="没有读成" description={words.join('；')} />
      ) : null}
      {sending ? <OnItsWay name={sending.name} percent={percent} onStop={sending.stop} /> : <Chooser onChoose={send} />}
    </section>
  )
}

function Chooser(props: { readonly onChoose: (file: File) => void }) {
  return (
    <Upload.Dragger
      accept=".doc,.docx,.xls,.xlsx,.txt,.csv"
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        props.onChoose(file)
        return false
      }}
    >
      <p>
        <InboxOutlined style={{ fontSize: 32 }} />
      </p>
      <p>点这里选择文件，或把文件拖到这里</p>
      <p className="quiet">Word（.docx、.doc）、Excel（.xlsx、.xls）或文本（.txt、.csv），不超过 20 MB</p>
    </Upload.Dragger>
  )
}

function OnItsWay(props: { readonly name: string; readonly percent: number; readonly onStop: () => void }) {
  const isRead = props.percent >= 100
  return (
    <div role="status">
      <p>
        {isRead ? '正在读表' : '正在上传'}：{props.name}
      </p>
      <Progress percent={props.percent} status="active" aria-label="上传进度" />
      <Button onClick={props.onStop}>取消</Button>
    </div>
  )
}
