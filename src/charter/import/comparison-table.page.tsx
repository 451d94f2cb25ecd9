import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DiffRow } from '#/charter/import/import-wire.ts'
import { type DiffKind, diffKindWords } from '#/charter/import/import-words.ts'
import { Nothing } from '#/desk/states.page.tsx'

/** Columns before and after, and what changed, in words; unchanged ones only when they are asked for. */
export function ComparisonTable(props: {
  readonly rows: readonly DiffRow[]
  /** What can be answered about a row. */
  readonly ask?: (row: DiffRow) => ReactNode
}) {
  const { rows, ask } = props
  const changed = rows.filter(({ kind }) => kind !== 'unchanged')
  const [shown, show] = useState<DiffKind | 'different' | 'all'>('different')
  const kinds = (Object.keys(diffKindWords) as DiffKind[]).filter((kind) => rows.some((row) => row.kind === kind))
  const options = [
    { value: 'different' as const, label: `有变化 ${changed.length}` },
    ...kinds.map((kind) => ({
      value: kind,
      label: `${diffKindWords[kind]} ${rows.filter((row) => row.kind === kind).length}`,
    })),
    { value: 'all' as const, label: `全部 ${rows.length}` },
  ]
  const listed = rows.filter(
    ({ kind }) => shown === 'all' || (shown === 'different' ? kind !== 'unchanged' : kind === shown),
  )
  return (
    <>
      <div className="wide">
        <Segmented aria-label="按变化筛选" value={shown} options={options} onChange={show} />
      </div>
      {listed.length === 0 ? <Nothing words="两张表的栏目、单位和要求都一样。" /> : <Rows rows={listed} ask={ask} />}
    </>
  )
}

function Rows(props: { readonly rows: readonly DiffRow[]; readonly ask: ((row: DiffRow) => ReactNode) | undefined }) {
  return (
    <table className="plain stacked compare">
      <thead>
        <tr>
          <th scope="col">变化</th>
          <th scope="col">原来的栏目</th>
          <th scope="col">现在的栏目</th>
          <th scope="col">变了什么</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be alike, and rows never move
          <tr key={index} className={row.kind === 'unchanged' ? 'quiet' : undefined}>
            <td data-label="变化">{diffKindWords[row.kind]}</td>
            <td data-label="原来的栏目">{row.before ?? '（没有）'}</td>
            <td data-label="现在的栏目">{row.after ?? '（没有）'}</td>
            <td data-label="变了什么">
              {row.words.join('\n')}
              {props.ask?.(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
