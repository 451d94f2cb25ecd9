import { Link, useLocation } from 'wouter'
import { momentWords } from '#/calendar/words.ts'
import type { DraftLine } from '#/charter/import/import-wire.ts'
import { draftStateWords, stepWords } from '#/charter/import/import-words.ts'
import { UploadBox } from '#/charter/import/upload-box.page.tsx'
import { useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/charter/import/import.css'

/** Begins an import, or goes on with one. */
export function Imports() {
  const [, go] = useLocation()
  const query = useAsk<readonly DraftLine[]>('/api/charter/imports')
  return (
    <div className="import-page">
      <PageHead
        title="导入责任分解表"
        note="上传后分五步核对，随时可以离开，回来接着做；启用之前，现行的表不受影响。"
      />
      <UploadBox onDone={(id) => go(`/charter/import/${id}/tables`)} />
      <section className="section" aria-labelledby="drafts" style={{ marginTop: 20 }}>
        <h2 id="drafts">导入记录</h2>
        <Loaded query={query}>
          {(drafts) => (
            <DataTable
              name="导入记录"
              rows={drafts}
              columns={columns}
              rowKey={({ id }) => id}
              empty="还没有导入过。请在上面选择责任分解表的文件。"
            />
          )}
        </Loaded>
      </section>
    </div>
  )
}

const columns: readonly Column<DraftLine>[] = [
  {
    key: 'file',
    title: '文件',
    width: 260,
    value: ({ fileName }) => fileName,
    show: (draft) => <Link href={`/charter/import/${draft.id}/${draft.step}`}>{draft.fileName}</Link>,
  },
  { key: 'title', title: '标题', width: 280, value: ({ title }) => title },
  { key: 'rows', title: '栏目数', width: 90, value: ({ rows }) => rows },
  { key: 'state', title: '状态', width: 110, value: ({ state }) => draftStateWords[state], filter: true },
  {
    key: 'step',
    title: '做到',
    width: 110,
    value: ({ state, step }) => (state === 'open' ? stepWords[step] : ''),
  },
  { key: 'by', title: '上传人', width: 100, value: ({ uploaded }) => uploaded.by, filter: true },
  {
    key: 'at',
    title: '上传时间',
    width: 150,
    value: ({ uploaded }) => momentWords(uploaded.at),
  },
  {
    key: 'last',
    title: '最近一次改动',
    width: 280,
    value: ({ changed }) => `${momentWords(changed.at)} ${changed.by}${changed.what}`,
  },
]
