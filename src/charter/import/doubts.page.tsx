import { Link } from 'wouter'
import { useSend } from '#/charter/import/change.page.ts'
import { DoubtDesk, type Settle } from '#/charter/import/doubt-desk.page.tsx'
import type { DoubtsView } from '#/charter/import/import-wire.ts'
import { useAsk } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import '#/charter/import/import.css'

/** The doubts of the table in force, settled at any time. */
export function Doubts() {
  const query = useAsk<DoubtsView>('/api/charter/doubts')
  const send = useSend()
  const settle: Settle = (doubts, choice, why) => {
    const keys = doubts.map(({ key, settled }) => ({ key, seen: settled?.at ?? null }))
    return send('/api/charter/doubts', { keys, choice, why })
  }
  return (
    <div className="import-page">
      <Loaded query={query}>
        {({ edition, ...table }) => (
          <>
            <PageHead
              title="定疑"
              note={edition ? `《${edition.title}》，${edition.from} 起。定了立即生效，台账随之重算。` : undefined}
            />
            {edition ? (
              <DoubtDesk table={table} onSettle={settle} done="疑点都定了，没有要办的。" />
            ) : (
              <Nothing words="还没有启用责任分解表。请先导入一张表。">
                <Link href="/charter/import">去导入</Link>
              </Nothing>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
