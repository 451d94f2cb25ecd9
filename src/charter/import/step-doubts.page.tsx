import type { AtWork } from '#/charter/import/change.page.ts'
import { DoubtDesk } from '#/charter/import/doubt-desk.page.tsx'

/** What reading could not settle, one by one. */
export function DoubtsStep({ draft, change }: AtWork) {
  return (
    <DoubtDesk
      table={draft}
      onSettle={(doubts, choice, why) => change('settle', { keys: doubts.map(({ key }) => key), choice, why })}
      done="疑点都定了。可以做下一步了。"
    />
  )
}
