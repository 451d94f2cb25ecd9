import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { todayInBeijing } from '#/calendar/today.page.ts'
import type { AtWork } from '#/charter/import/change.page.ts'
import type { AdoptionView } from '#/charter/import/import-wire.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { useMe } from '#/desk/me.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'

/** From which day the table shall rule, and everything that speaks against that. */
export function AdoptStep(work: AtWork) {
  const { draft } = work
  const [from, setFrom] = useState(todayInBeijing)
  const query = useAsk<AdoptionView>(
    from === '' ? null : addressOf(`/api/charter/imports/${draft.id}/adoption`, { from }),
  )
  return (
    <section aria-labelledby="adopt" className="adopt-form">
      <h2 id="adopt">从哪一天起启用？</h2>
      <Input
        type="date"
        aria-label="启用日期"
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        style={{ width: 200 }}
      />
      <p className="quiet">从这一天起按这张表考核；这一天之前仍按原来的表。启用后不能修改，只能另行导入新的一版。</p>
      {from === '' ? (
        <Alert type="info" title="请选择启用日期" />
      ) : (
        <Loaded query={query}>{(may) => <Decide {...{ work, from, may }} />}</Loaded>
      )}
    </section>
  )
}

function Decide(props: { readonly work: AtWork; readonly from: string; readonly may: AdoptionView }) {
  const { work, from, may } = props
  const { me } = useMe()
  const [isWaiting, wait] = useState(false)
  const adopt = () => {
    wait(true)
    void work.change('adopt', { from }).finally(() => wait(false))
  }
  return (
    <>
      {may.reasons.length > 0 ? <Reasons may={may} draftId={work.draft.id} /> : null}
      {may.open > 0 ? (
        <Alert
          type="info"
          showIcon
          title={`还有 ${may.open} 处疑点没有定`}
          description="不影响启用的，启用后可以随时到“定疑”里定；定之前按现在的读法办，没有天数的只计时，不判超期。"
        />
      ) : null}
      <div>
        <Button type="primary" size="large" disabled={may.reasons.length > 0} loading={isWaiting} onClick={adopt}>
          以 {me.name} 的名义，自 {from} 起启用
        </Button>
      </div>
    </>
  )
}

function Reasons(props: { readonly may: AdoptionView; readonly draftId: string }) {
  const isDoubt = props.may.reasons.some(({ code }) => code === 'open-doubts')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title="现在还不能启用"
      description={
        <ul>
          {props.may.reasons.map(({ code, words }) => (
            <li key={code}>{words}</li>
          ))}
        </ul>
      }
      action={isDoubt ? <Link href={`/charter/import/${props.draftId}/doubts`}>去定疑</Link> : null}
    />
  )
}
