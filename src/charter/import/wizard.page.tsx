import { Alert, App, Button } from 'antd'
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { momentWords } from '#/calendar/words.ts'
import { type AtWork, useDraftWork } from '#/charter/import/change.page.ts'
import { DemoNotice } from '#/charter/import/demo-notice.page.tsx'
import type { DraftView } from '#/charter/import/import-wire.ts'
import { type Step, steps, stepWords } from '#/charter/import/import-words.ts'
import { AdoptStep } from '#/charter/import/step-adopt.page.tsx'
import { ClausesStep } from '#/charter/import/step-clauses.page.tsx'
import { CompareStep } from '#/charter/import/step-compare.page.tsx'
import { DoneStep } from '#/charter/import/step-done.page.tsx'
import { DoubtsStep } from '#/charter/import/step-doubts.page.tsx'
import { TablesStep } from '#/charter/import/step-tables.page.tsx'
import { ask, useAsk } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/charter/import/import.css'

const bodies: Readonly<Record<Step, (props: AtWork) => React.ReactNode>> = {
  tables: TablesStep,
  clauses: ClausesStep,
  doubts: DoubtsStep,
  compare: CompareStep,
  adopt: AdoptStep,
}

/** An import, at the step that the address names. */
export function Wizard() {
  const { id } = useParams<{ id: string }>()
  const query = useAsk<DraftView>(`/api/charter/imports/${id}`)
  return (
    <div className="import-page">
      <Loaded query={query}>
        {(draft) => (draft.state === 'open' ? <OpenDraft key={draft.id} draft={draft} /> : <DoneStep draft={draft} />)}
      </Loaded>
    </div>
  )
}

function OpenDraft({ draft }: { readonly draft: DraftView }) {
  const work = useDraftWork(draft)
  const step = useStep(draft)
  const Body = bodies[step]
  return (
    <>
      <PageHead
        title={draft.title || draft.fileName}
        note={`${draft.fileName}，${draft.uploaded.by} 上传于 ${momentWords(draft.uploaded.at)}`}
        actions={<Discard work={work} />}
      />
      <StepBar draft={draft} step={step} />
      {work.isStale ? <ChangedByAnother {...work} /> : null}
      {draft.hasDemo && (step === 'compare' || step === 'adopt') ? <DemoNotice /> : null}
      <Body {...work} />
      <StepFoot draft={draft} step={step} />
    </>
  )
}

/** The step of the address, which is remembered for whoever comes back; without one, where it was left. */
function useStep({ id, step: left }: DraftView): Step {
  const { step: said } = useParams<{ step?: string }>()
  const step = steps.find((each) => each === said) ?? left
  useEffect(() => {
    if (step !== left) void ask(`/api/charter/imports/${id}/step`, 'PUT', { step }).catch(() => {})
  }, [id, step, left])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
  useEffect(() => void scrollTo(0, 0), [step])
  return step
}

function StepBar(props: { readonly draft: DraftView; readonly step: Step }) {
  const open = props.draft.doubts.filter(({ settled }) => !settled).length
  return (
    <nav aria-label="导入步骤">
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step}>
            <Link
              href={`/charter/import/${props.draft.id}/${step}`}
              aria-current={step === props.step ? 'step' : undefined}
            >
              {index + 1}. {stepWords[step]}
              {step === 'doubts' ? `（还有 ${open} 处）` : ''}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepFoot(props: { readonly draft: DraftView; readonly step: Step }) {
  const [, go] = useLocation()
  const at = steps.indexOf(props.step)
  const to = (step: Step | undefined) => step && (() => go(`/charter/import/${props.draft.id}/${step}`))
  const [back, on] = [to(steps[at - 1]), to(steps[at + 1])]
  return (
    <div className="step-foot">
      {back ? <Button onClick={back}>上一步：{stepWords[steps[at - 1]!]}</Button> : <span />}
      {on ? (
        <Button type="primary" onClick={on}>
          下一步：{stepWords[steps[at + 1]!]}
        </Button>
      ) : null}
    </div>
  )
}

function ChangedByAnother({ draft, catchUp }: AtWork) {
  const { by, at, what } = draft.changed
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${by} ${momentWords(at).slice(-5)} ${what}`}
      description="下面已是最新内容。请先核对，再继续。"
      action={<Button onClick={catchUp}>已看到，继续</Button>}
    />
  )
}

function Discard({ work }: { readonly work: AtWork }) {
  const { modal } = App.useApp()
  const ask = () =>
    modal.confirm({
      title: '放弃这次导入？',
      content: '这份草稿和在它上面定的疑都不再有效，现行的表不受影响。记录会保留。',
      okText: '放弃',
      okButtonProps: { danger: true },
      cancelText: '不放弃',
      onOk: () => work.change('discard', {}),
    })
  return <Button onClick={() => void ask()}>放弃这次导入</Button>
}
