import { App, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'
import '#/ledger/card/card.css'
import type { DutyAtHand } from '#/ledger/card/card-wire.ts'
import type { DutyFormProps } from '#/ledger/card/report-change-form.page.tsx'
import { notAskingWords, whyNotSpell } from '#/ledger/exemption/exemption.ts'
import type { AskExemption } from '#/ledger/exemption/exemption-wire.ts'

/** Asks for what reason and for how long; the office decides. */
export function AskExemptionForm({ duty, today, onClose }: DutyFormProps) {
  const [asked, set] = useState<AskExemption>({ reason: '', from: today, until: '' })
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<AskExemption>('POST', `/api/duties/${encodeURIComponent(duty.id)}/exemptions`)
  const id = useId()
  const whyNot = whyNotAsked(asked, today)
  const onSuccess = () => {
    void message.success('已提出申请，请等区政府办审批')
    onClose()
  }
  return (
    <Modal
      open
      title="申请豁免"
      okText="提出申请"
      okButtonProps={{ disabled: whyNot !== '', loading: isPending }}
      onOk={() => mutate(asked, { onSuccess })}
      onCancel={onClose}
    >
      <div className="card-form">
        <p>{scopeWords(duty)}由区政府办审批，最长一年。</p>
        <label htmlFor={id}>理由（至少两个字）</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={500}
          value={asked.reason}
          onChange={({ target }) => set({ ...asked, reason: target.value })}
        />
        <SpellFields asked={asked} today={today} onChange={(spell) => set({ ...asked, ...spell })} />
        {whyNot ? <p className="card-note">{whyNot}</p> : null}
      </div>
    </Modal>
  )
}

function SpellFields(props: {
  readonly asked: AskExemption
  readonly today: string
  readonly onChange: (spell: Partial<AskExemption>) => void
}) {
  const { asked, today, onChange } = props
  return (
    <>
      <DayField label="从哪天起" value={asked.from} min={today} onChange={(from) => onChange({ from })} />
      <DayField label="到哪天止" value={asked.until} min={asked.from} onChange={(until) => onChange({ until })} />
    </>
  )
}

function scopeWords(duty: DutyAtHand): string {
  const column = [duty.path.at(-1), ...duty.scope].join(' › ')
  return duty.share === 'each'
    ? `批准后，${duty.units.join('、')}在“${column}”的各项任务在这段时间都不计。`
    : `批准后，“${column}”的各项任务在这段时间都不计，对所有责任单位有效。`
}

/** What is still missing, or wrong with the days. */
function whyNotAsked({ reason, from, until }: AskExemption, today: string): string {
  if (reason.trim().length < 2) return '请写明理由'
  if (from === '' || until === '') return '请选起止日期'
  const spell = { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) }
  return whyNotSpell(spell, Temporal.PlainDate.from(today))
    .map((code) => notAskingWords[code])
    .join('；')
}
