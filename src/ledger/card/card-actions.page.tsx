import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#/desk/me.page.tsx'
import { useAttest } from '#/ledger/card/attest.page.ts'
import { notAttestingWords, whyNotAttest } from '#/ledger/card/attest.ts'
import type { DutyCardAnswer } from '#/ledger/card/card-wire.ts'
import { notReportingWords, whyNotReport } from '#/ledger/card/report-change.ts'
import { ReportChangeForm } from '#/ledger/card/report-change-form.page.tsx'
import { AskExemptionForm } from '#/ledger/exemption/ask-exemption-form.page.tsx'
import { notAskingWords, whyNotAsk } from '#/ledger/exemption/exemption.ts'

/** What can be done for the duty; what cannot says why, by the same rules that the server asks. */
export function CardActions({ card }: { readonly card: DutyCardAnswer }) {
  const { held } = useMe().me
  const [form, open] = useState<'change' | 'exemption' | null>(null)
  const { duty, today } = card
  const close = () => open(null)
  return (
    <section className="card-actions no-print" aria-label="办理">
      <Attest id={duty.id} whyNot={whyNotAttest(duty, held).map((code) => notAttestingWords[code])} />
      <Action
        words="报告变动"
        whyNot={whyNotReport(duty, held).map((code) => notReportingWords[code])}
        onDo={() => open('change')}
      />
      <Action
        words="申请豁免"
        whyNot={whyNotAsk(duty.unitIds, held).map((code) => notAskingWords[code])}
        onDo={() => open('exemption')}
      />
      {form === 'change' ? <ReportChangeForm duty={duty} today={today} onClose={close} /> : null}
      {form === 'exemption' ? <AskExemptionForm duty={duty} today={today} onClose={close} /> : null}
    </section>
  )
}

function Attest({ id, whyNot }: { readonly id: string; readonly whyNot: readonly string[] }) {
  const { attest, isPending } = useAttest(id)
  return <Action words="已核，无变化" whyNot={whyNot} onDo={() => void attest()} isPrimary isDoing={isPending} />
}

/** A button, and under it every reason it cannot be pressed. */
function Action(props: {
  readonly words: string
  readonly whyNot: readonly string[]
  readonly onDo: () => void
  readonly isPrimary?: true
  readonly isDoing?: boolean
}) {
  const { words, whyNot, onDo, isPrimary, isDoing = false } = props
  const reasons = whyNot.join('；')
  return (
    <div className="card-action">
      <Button
        {...(isPrimary && { type: 'primary' as const })}
        disabled={reasons !== ''}
        title={reasons}
        loading={isDoing}
        onClick={onDo}
      >
        {words}
      </Button>
      {reasons ? <span className="card-note">{reasons}</span> : null}
    </div>
  )
}
