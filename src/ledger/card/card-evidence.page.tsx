import { Nothing } from '#/desk/states.page.tsx'
import type { DutyCardAnswer, Evidence, EvidenceKind } from '#/ledger/card/card-wire.ts'

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  published: '发布',
  edited: '修改',
  attested: '已核，无变化',
  notice: '注明无信息',
  done: '办理',
}

/** What happened that is about the duty: what counts, and what does not with the reason. */
export function CardEvidence({ card }: { readonly card: DutyCardAnswer }) {
  const { evidence, evidenceCount } = card
  const counted = evidence.filter(({ why }) => why === null).length
  return (
    <section aria-labelledby="card-evidence">
      <h3 id="card-evidence">证据</h3>
      {evidence.length === 0 ? (
        <Nothing words="还没有与本任务有关的发布或办理记录。发布以后会自动记到这里；也可请区政府办补录。" />
      ) : (
        <>
          <p className="card-note">
            最近 {evidence.length} 条中算数 {counted} 条
            {evidenceCount > evidence.length ? `，更早的还有 ${evidenceCount - evidence.length} 条` : ''}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="evidence" tabIndex={0} aria-label="证据列表">
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">日期</th>
                  <th scope="col">事项</th>
                  <th scope="col">单位</th>
                  <th scope="col">算不算</th>
                </tr>
              </thead>
              <tbody>{evidence.map(row)}</tbody>
            </table>
          </section>
        </>
      )}
    </section>
  )
}

function row(each: Evidence, place: number) {
  const { kind, on, title, url, unit, formerly, why } = each
  return (
    <tr key={`${place} ${on} ${url}`}>
      <td>{on ?? '没有日期'}</td>
      <td>
        {kindWords[kind]}
        {title ? '：' : ''}
        {url && /^(https?:\/)?\//.test(url) ? <a href={url}>{title ?? url}</a> : title}
        {formerly === null ? null : <span className="card-note">（原名：{formerly}）</span>}
      </td>
      <td>{unit ?? ''}</td>
      <td>{why === null ? '√ 算' : `× 不算：${why}`}</td>
    </tr>
  )
}
