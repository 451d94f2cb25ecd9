import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import type { FactFile, FactFileReport, FactsSaved } from '#/ledger/facts/facts-wire.ts'
import { textOfFile } from '#/ledger/text-file.page.ts'

type Problem = FactFileReport['problems'][number]

/** Import of a file of facts: every row is looked at first, and nothing is taken in while one is wrong. */
export function ImportFacts() {
  const [file, setFile] = useState<FactFile | null>(null)
  const [said, say] = useState('')
  const look = useTell<FactFile, FactFileReport>('POST', '/api/facts/import/preview')
  const tell = useTell<FactFile, FactsSaved>('POST', '/api/facts/import')
  const read = async (chosen: File) => {
    say('')
    try {
      const next = { fileName: chosen.name, text: await textOfFile(chosen) }
      setFile(next)
      look.mutate(next)
    } catch (fault) {
      say((fault as Error).message)
    }
  }
  const confirm = () => {
    if (!file) return
    const onSuccess = ({ read: all, saved }: FactsSaved) => {
      say(`读到 ${all} 条，新增 ${saved} 条${saved < all ? '，其余以前已有' : ''}。`)
      setFile(null)
      look.reset()
    }
    tell.mutate(file, { onSuccess })
  }
  return (
    <>
      <FilePicker isBusy={look.isPending} onPick={(chosen) => void read(chosen)} />
      {said ? <Alert type="info" showIcon role="status" title={said} /> : null}
      {look.data && file ? (
        <Report name={file.fileName} report={look.data} isBusy={tell.isPending} onConfirm={confirm} />
      ) : null}
    </>
  )
}

function FilePicker(props: { readonly isBusy: boolean; readonly onPick: (file: File) => void }) {
  return (
    <>
      <p className="note">
        CSV（逗号分隔）或 JSON 行（.jsonl）。有一行写错，整个文件不导入。
        <a href="/api/facts/template.csv" download="事实导入表.csv">
          下载空表（CSV）
        </a>
      </p>
      <Upload
        accept=".csv,.tsv,.jsonl,.json,.txt"
        showUploadList={false}
        beforeUpload={(chosen) => {
          props.onPick(chosen)
          return false
        }}
      >
        <Button loading={props.isBusy}>选择文件</Button>
      </Upload>
    </>
  )
}

function Report(props: {
  readonly name: string
  readonly report: FactFileReport
  readonly isBusy: boolean
  readonly onConfirm: () => void
}) {
  const { name, report, isBusy, onConfirm } = props
  const { facts, problems, strangers, refused } = report
  return (
    <div aria-live="polite">
      <p>
        {name}：写对的 {facts} 行，写错的 {problems.length} 行。
      </p>
      {problems.length > 0 ? (
        <DataTable
          name="写错的行"
          rows={problems}
          columns={problemColumns}
          rowKey={({ line }) => String(line)}
          empty="没有。"
        />
      ) : null}
      {strangers.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title="下面的栏目不在现行责任分解表里，导入后暂时用不上；请核对名称"
          description={strangers.map(({ words, count }) => `${words}（${count} 条）`).join('；')}
        />
      ) : null}
      {refused.length > 0 ? (
        <Alert type="error" showIcon title="不能导入" description={refused.join('；')} />
      ) : (
        <Button type="primary" loading={isBusy} onClick={onConfirm}>
          确认导入 {facts} 条
        </Button>
      )}
    </div>
  )
}

const problemColumns: readonly Column<Problem>[] = [
  { key: 'line', title: '第几行', width: 90, value: ({ line }) => line },
  { key: 'words', title: '哪里不对', width: 600, value: ({ words }) => words },
]
