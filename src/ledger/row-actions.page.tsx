import { App, Button, Dropdown } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '#/desk/me.page.tsx'
import { useAttest } from '#/ledger/card/attest.page.ts'
import { cardOf, OpenDuty } from '#/ledger/open-duty.page.tsx'
import { deedOf, deedWords, entryAddress, type RowDeed, whyNotDeed } from '#/ledger/row-deeds.ts'
import { actionWords, type OwedRow } from '#/ledger/workbench-wire.ts'

/** Forms are opened now and then: not part of the first load. */
const ReportChangeForm = lazy(async () => ({
  default: (await import('#/ledger/card/report-change-form.page.tsx')).ReportChangeForm,
}))
const AskExemptionForm = lazy(async () => ({
  default: (await import('#/ledger/exemption/ask-exemption-form.page.tsx')).AskExemptionForm,
}))

/** What can be done for a duty where it is listed: one thing at a press, the others behind “更多”, each that cannot with the reason. */
export function RowActions({ row, today }: { readonly row: OwedRow; readonly today: string }) {
  const { deeds, isAttesting, form } = useDeeds(row, today)
  const about = [...row.path, ...row.scope].join(' › ')
  const { held } = useMe().me
  const first = deedOf(row.action)
  const isAllowed = whyNotDeed(first, row, held).length === 0
  const others = (Object.keys(deedWords) as RowDeed[]).filter((deed) => deed !== first || !isAllowed)
  const items = [
    ...others.map((deed) => deedItem(deed, whyNotDeed(deed, row, held), deeds[deed])),
    ...(isAllowed ? [{ key: 'card', label: '打开任务卡', onClick: deeds.open }] : []),
  ]
  return (
    <div className="row-actions">
      {isAllowed ? (
        <Button
          size="small"
          type="primary"
          ghost
          loading={isAttesting}
          aria-label={`${actionWords[row.action]}：${about}`}
          onClick={deeds[first]}
        >
          {actionWords[row.action]}
        </Button>
      ) : (
        <OpenDuty id={row.id} words="打开任务卡" about={about} />
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" aria-label={`更多：${about}`}>
          更多
        </Button>
      </Dropdown>
      {form}
    </div>
  )
}

function deedItem(deed: RowDeed, whyNot: readonly string[], onClick: () => void) {
  if (whyNot.length === 0) return { key: deed, label: deedWords[deed], onClick }
  const label = (
    <>
      {deedWords[deed]}
      <div className="why-not">{whyNot.join('；')}</div>
    </>
  )
  return { key: deed, label, disabled: true }
}

type Deeds = Readonly<Record<RowDeed | 'open', () => void>>

function useDeeds(row: OwedRow, today: string): { deeds: Deeds; isAttesting: boolean; form: ReactNode } {
  const [form, open] = useState<'report' | 'exempt' | null>(null)
  const [, go] = useLocation()
  const { modal } = App.useApp()
  const { attest, isPending } = useAttest(row.id)
  const askFirst = () =>
    modal.confirm({
      title: '登记“已核，无变化”？',
      content: `${row.path.join(' › ')}：${row.clause}。请先看过页面，确认内容没有变化；登记后不能撤回。`,
      okText: '登记',
      cancelText: '先不登记',
      onOk: attest,
    })
  const Form = form === 'report' ? ReportChangeForm : AskExemptionForm
  return {
    deeds: {
      attest: () => void askFirst(),
      enter: () => go(entryAddress(row)),
      report: () => open('report'),
      exempt: () => open('exempt'),
      open: () => go(cardOf(row.id)),
    },
    isAttesting: isPending,
    form: form ? (
      <Suspense fallback={null}>
        <Form duty={row} today={today} onClose={() => open(null)} />
      </Suspense>
    ) : null,
  }
}
