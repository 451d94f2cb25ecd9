import { Alert, Button, Tabs, Upload } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { NoticeFields } from '#/ledger/dues/notice-fields.page.tsx'
import type { MovedRow, NoticeFile, NoticeImported, NoticePreview } from '#/ledger/dues/notice-wire.ts'
import { textOfFile } from '#/ledger/text-file.page.ts'

/** Import of a year's notice: a file or a form, then what it would move, then yes. */
export function NoticeImport({ year }: { readonly year: number }) {
  const [file, setFile] = useState<NoticeFile | null>(null)
  const [said, say] = useState('')
  const look = useTell<NoticeFile, NoticePreview>('POST', '/api/calendar/notices/preview')
  const tell = useTell<NoticeFile, NoticeImported>('POST', '/api/calendar/notices')
  const foresee = (next: NoticeFile) => {
    say('')
    setFile(next)
    look.mutate(next)
  }
  const confirm = () => {
    if (!file) return
    const onSuccess = (done: NoticeImported) => {
      say(`已导入 ${done.year} 年的放假通知（第 ${done.version} 版），即日起按它计算。`)
      setFile(null)
      look.reset()
    }
    tell.mutate(file, { onSuccess })
  }
  const ways = [
    {
      key: 'form',
      label: '照通知逐条填写',
      children: <NoticeFields key={year} year={year} isBusy={look.isPending} onDone={foresee} />,
    },
    {
      key: 'file',
      label: '用写好的文件',
      children: <FromFile isBusy={look.isPending} onRead={foresee} onWrong={say} />,
    },
  ]
  return (
    <section className="section" aria-labelledby="notice-import">
      <h2 id="notice-import">导入放假通知</h2>
      {said ? <Alert type="info" showIcon role="status" title={said} /> : null}
      <Tabs items={ways} />
      {look.data && file ? <Foreseen preview={look.data} isBusy={tell.isPending} onConfirm={confirm} /> : null}
    </section>
  )
}

function FromFile(props: {
  readonly isBusy: boolean
  readonly onRead: (file: NoticeFile) => void
  readonly onWrong: (words: string) => void
}) {
  const read = async (file: File) => {
    try {
      props.onRead({ fileName: file.name, text: await textOfFile(file) })
    } catch (fault) {
      props.onWrong((fault as Error).message)
    }
  }
  return (
    <>
      <p className="note">
        CSV
        文件：第一行写“年份,2027”，第二行写“文号,…”，以下每行一个日期或一段日期，如“2027-02-05..2027-02-11,放假”。也可以是
        YAML 文件。
      </p>
      <Upload
        accept=".csv,.yaml,.yml"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file)
          return false
        }}
      >
        <Button loading={props.isBusy}>选择文件</Button>
      </Upload>
    </>
  )
}

function Foreseen(props: {
  readonly preview: NoticePreview
  readonly isBusy: boolean
  readonly onConfirm: () => void
}) {
  const { year, summary, problems, moved, settled, refused } = props.preview
  return (
    <div aria-live="polite">
      {problems.map(({ words, isDoubt }) => (
        <Alert
          key={words}
          type={isDoubt ? 'warning' : 'error'}
          showIcon
          title={`${isDoubt ? '疑问' : '错误'}：${words}`}
        />
      ))}
      {summary ? <pre className="notice-summary">{summary}</pre> : null}
      {year === null ? null : <Moved year={year} moved={moved} settled={settled} />}
      {refused.length > 0 ? (
        <Alert type="error" showIcon title="不能导入" description={refused.join('；')} />
      ) : (
        <Button type="primary" loading={props.isBusy} onClick={props.onConfirm}>
          确认导入 {year} 年的通知
        </Button>
      )}
    </div>
  )
}

function Moved({ year, moved, settled }: Pick<NoticePreview, 'moved' | 'settled'> & { readonly year: number }) {
  return (
    <>
      <p>
        {moved.length === 0 ? '没有到期日因此变动。' : `${moved.length} 个到期日会变动，见下表。`}
        {settled > 0 ? `${settled} 个到期日不再是暂估。` : ''}
      </p>
      {moved.length > 0 ? (
        <DataTable
          name={`${year}年通知引起的变动`}
          rows={moved}
          columns={movedColumns}
          rowKey={keyOf}
          empty="没有变动。"
        />
      ) : null}
    </>
  )
}

const keyOf = ({ id, case: about }: MovedRow) => `${id} ${about ?? ''}`

const movedColumns: readonly Column<MovedRow>[] = [
  { key: 'old', title: '原到期日', width: 112, value: (row) => row.old },
  { key: 'new', title: '新到期日', width: 112, value: (row) => row.new },
  { key: 'column', title: '栏目', width: 200, value: ({ path }) => path.join(' › ') },
  { key: 'units', title: '责任单位', width: 140, value: ({ units }) => units.join('、'), filter: true },
  { key: 'clause', title: '工作要求', width: 260, value: ({ clause }) => clause },
  { key: 'case', title: '事项', width: 120, value: (row) => row.case },
]
