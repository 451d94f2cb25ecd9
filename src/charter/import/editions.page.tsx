import { Select } from 'antd'
import { useState } from 'react'
import { momentWords } from '#/calendar/words.ts'
import { ComparisonTable } from '#/charter/import/comparison-table.page.tsx'
import type { ComparisonView, EditionLine } from '#/charter/import/import-wire.ts'
import { editionStateWords } from '#/charter/import/import-words.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/charter/import/import.css'

/** Every edition of the table, as a file too, and any two of them compared. */
export function Editions() {
  const query = useAsk<readonly EditionLine[]>('/api/charter/editions')
  return (
    <div className="import-page">
      <PageHead title="版本" note="启用过的每一版责任分解表。启用后不再改动；要改，请导入新的一版。" />
      <Loaded query={query}>
        {(editions) => (
          <>
            <DataTable
              name="责任分解表各版本"
              rows={editions}
              columns={columns}
              rowKey={({ id }) => id}
              empty="还没有启用过责任分解表。请到“导入”上传一张。"
            />
            {editions.length > 1 ? <Compare editions={editions} /> : null}
          </>
        )}
      </Loaded>
    </div>
  )
}

const columns: readonly Column<EditionLine>[] = [
  { key: 'state', title: '状态', width: 130, value: ({ state }) => editionStateWords[state], filter: true },
  { key: 'from', title: '自', width: 110, value: ({ from }) => from },
  { key: 'until', title: '至（不含）', width: 110, value: ({ until }) => until },
  { key: 'title', title: '标题', width: 300, value: ({ title }) => title },
  { key: 'rows', title: '栏目数', width: 90, value: ({ rows }) => rows },
  { key: 'by', title: '批准启用', width: 110, value: ({ adoptedBy }) => adoptedBy },
  {
    key: 'at',
    title: '启用办理时间',
    width: 150,
    value: ({ adoptedAt }) => momentWords(adoptedAt),
  },
  { key: 'file', title: '来源文件', width: 200, value: ({ fileName }) => fileName },
  {
    key: 'table',
    title: '下载',
    width: 140,
    value: () => 'Word Excel',
    show: ({ id }) => (
      <>
        <a href={`/api/charter/editions/${id}/table?format=docx`}>Word</a>{' '}
        <a href={`/api/charter/editions/${id}/table?format=xlsx`}>Excel</a>
      </>
    ),
  },
]

function Compare({ editions }: { readonly editions: readonly EditionLine[] }) {
  const [before, setBefore] = useState(editions[1]!.id)
  const [after, setAfter] = useState(editions[0]!.id)
  const query = useAsk<ComparisonView>(addressOf('/api/charter/editions/comparison', { before, after }))
  const options = editions.map(({ id, from, title }) => ({ value: id, label: `${from} 起 ${title}` }))
  return (
    <section className="section" aria-labelledby="compare" style={{ marginTop: 24 }}>
      <h2 id="compare">两版比对</h2>
      <div className="buttons" style={{ marginBottom: 12 }}>
        <Select
          aria-label="原来的一版"
          value={before}
          options={options}
          onChange={setBefore}
          style={{ minWidth: 260 }}
        />
        <span>→</span>
        <Select aria-label="后来的一版" value={after} options={options} onChange={setAfter} style={{ minWidth: 260 }} />
      </div>
      <Loaded query={query}>{({ rows }) => <ComparisonTable key={`${before}${after}`} rows={rows} />}</Loaded>
    </section>
  )
}
