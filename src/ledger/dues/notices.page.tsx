import { Button, Descriptions } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { momentWords } from '#/calendar/words.ts'
import { runWords } from '#/calendar/year-summary.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import '#/ledger/ledger-pages.css'
import { NoticeImport } from '#/ledger/dues/notice-import.page.tsx'

type Version = {
  readonly version: number
  readonly notice: string
  readonly confirmed: 'confirmed' | 'to-check'
  readonly fileName: string
  readonly importedAt: string
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** A year of the calendar, as /api/calendar says it. */
type Year = Omit<Version, 'version' | 'fileName' | 'importedAt' | 'notice' | 'confirmed'> & {
  readonly year: number
  readonly notice: string | null
  readonly confirmed: Version['confirmed'] | null
  readonly workdays: number
  readonly source: { readonly from: 'imported' | 'own' | 'shipped'; readonly file: string } | null
  readonly versions: readonly Version[]
}

/** 日历版本: by which notice each year is counted, all versions of it, and the import of another. */
export function Notices() {
  const [year, setYear] = useState(Temporal.Now.plainDateISO('Asia/Shanghai').year)
  const query = useAsk<Year>(addressOf('/api/calendar', { year }))
  const mayImport = useMay('calendar.import')
  return (
    <>
      <PageHead
        title="放假通知和日历版本"
        note="工作日按国务院办公厅每年的放假通知算。"
        actions={<Link href="/calendar">回到日历</Link>}
      />
      <div className="table-tools">
        <Button onClick={() => setYear(year - 1)}>上一年</Button>
        <strong>{year} 年</strong>
        <Button onClick={() => setYear(year + 1)}>下一年</Button>
      </div>
      <Loaded query={query}>{(answer) => <OneYear answer={answer} />}</Loaded>
      {mayImport ? <NoticeImport year={year} /> : null}
    </>
  )
}

const sources = { imported: '在工作台导入', own: '本单位文件夹', shipped: '随软件带来' } as const

function OneYear({ answer }: { readonly answer: Year }) {
  const { year, notice, confirmed, workdays, source, versions } = answer
  if (notice === null)
    return <Nothing words={`${year} 年的放假通知还没有导入，按周六、周日休息推算（暂估），工作日 ${workdays} 天。`} />
  return (
    <section className="section" aria-label={`${year} 年`}>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'notice', label: '依据', children: `${notice}（${checkedWords(confirmed)}）` },
          { key: 'source', label: '来源', children: source ? `${sources[source.from]}：${source.file}` : '' },
          { key: 'workdays', label: '工作日', children: `${workdays} 天` },
          { key: 'work', label: '调休上班', children: runWords(answer.work).join('、') || '没有' },
          { key: 'off', label: '放假', span: 'filled', children: runWords(answer.off).join('；') || '没有' },
        ]}
      />
      {versions.length > 0 ? <Versions versions={versions} /> : null}
    </section>
  )
}

const checkedWords = (confirmed: Year['confirmed']) => (confirmed === 'confirmed' ? '已核' : '待核')

function Versions({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <div className="wide">
      <table className="plain">
        <caption>导入过的版本，最后一版有效</caption>
        <thead>
          <tr>
            {['版本', '文号', '放假', '调休上班', '文件', '导入时间'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, notice, confirmed, off, work, fileName, importedAt }) => (
            <tr key={version}>
              <th scope="row">第 {version} 版</th>
              <td>
                {notice}（{checkedWords(confirmed)}）
              </td>
              <td>{off.length} 天</td>
              <td>{work.length} 天</td>
              <td>{fileName}</td>
              <td>{momentWords(importedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
