import type { CharterRow } from '#/charter/charter.ts'
import type { DoubtView } from '#/charter/import/import-wire.ts'

/** As many rows are shown; the rest are counted. */
const mostShown = 4

/** The words of the table that a doubt is about, and the rows where they stand. */
export function DoubtSource(props: { readonly doubt: DoubtView; readonly rows: readonly CharterRow[] }) {
  const { doubt } = props
  const rows = doubt.rows.map((index) => props.rows[index]!)
  return (
    <>
      {doubt.said ? <blockquote>{doubt.said}</blockquote> : null}
      {rows.length === 0 && doubt.where ? <p>所在栏目：{doubt.where}</p> : null}
      {rows.length > 0 ? <Where rows={rows} said={doubt.said} /> : null}
      {doubt.readings.length > 1 ? (
        <p>
          现在按“{doubt.readings[0]}”读；也可能是：{doubt.readings.slice(1).join('；')}。
        </p>
      ) : null}
    </>
  )
}

/** The columns by name; the rows as they stand in the table are folded where they are several. */
function Where(props: { readonly rows: readonly CharterRow[]; readonly said: string }) {
  const { rows, said } = props
  return (
    <details open={rows.length === 1}>
      <summary>
        所在栏目：
        {rows
          .slice(0, mostShown)
          .map(({ column }) => column)
          .join('、')}
        {rows.length > mostShown ? ` 等 ${rows.length} 个` : ''}
      </summary>
      <RowsAbout rows={rows.slice(0, mostShown)} said={said} />
    </details>
  )
}

function RowsAbout(props: { readonly rows: readonly CharterRow[]; readonly said: string }) {
  return (
    <table className="plain stacked">
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">责任单位</th>
          <th scope="col">工作要求</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <tr key={index}>
            <td data-label="栏目">{[...row.path, row.column].join(' / ')}</td>
            <td data-label="责任单位">{row.units.map(({ name }) => name).join('、') || '（空）'}</td>
            <td data-label="工作要求">
              {row.requirements.map(({ text }) => (
                <div key={text}>{text === props.said ? <strong>{text}</strong> : text}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
