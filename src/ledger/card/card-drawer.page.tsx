import { Drawer } from 'antd'
import { DutyCard } from '#/ledger/card/duty-card.page.tsx'
import type { AsOf } from '#/ledger/duties/as-of.page.tsx'

/** The card of a duty beside the page it was opened from; null: closed. */
export function CardDrawer(props: {
  readonly duty: string | null
  readonly asOf: AsOf
  readonly onOpen: (duty: string | null) => void
}) {
  const { duty, asOf, onOpen } = props
  return (
    <Drawer title="任务卡" size="min(920px, 100vw)" open={duty !== null} onClose={() => onOpen(null)} destroyOnHidden>
      {duty === null ? null : <DutyCard id={duty} asOf={asOf} onOpen={onOpen} />}
    </Drawer>
  )
}
