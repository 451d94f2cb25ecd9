import { Alert, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { type AskFailed, addressOf, ask } from '#/desk/api.page.ts'
import type { CheckedPart } from '#/desk/record-wire.ts'

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'running' | 'stopped' | 'done'; readonly part: CheckedPart }
  | { readonly is: 'failed'; readonly words: string }

const start: CheckedPart = { head: { seq: 0, hash: '0'.repeat(64) }, end: 0, isDone: false, broken: null }

/** Proves the chain part by part, showing how far it is; may be stopped and gone on with. */
export function ChainCheck() {
  const [state, show] = useState<State>({ is: 'idle' })
  const isStopped = useRef(false)
  const run = async (from: CheckedPart) => {
    isStopped.current = false
    try {
      for (let part = from; ; ) {
        part = await ask<CheckedPart>(addressOf('/api/record/check', part.head))
        if (part.isDone) return show({ is: 'done', part })
        if (isStopped.current) return show({ is: 'stopped', part })
        show({ is: 'running', part })
      }
    } catch (fault) {
      show({ is: 'failed', words: (fault as AskFailed).words.join('；') })
    }
  }
  const begin = (part: CheckedPart) => {
    show({ is: 'running', part })
    void run(part)
  }
  return (
    <section className="section no-print" aria-label="校验记录簿">
      {state.is === 'running' ? (
        <Button onClick={() => (isStopped.current = true)}>停下</Button>
      ) : (
        <Button type="primary" onClick={() => begin(state.is === 'stopped' ? state.part : start)}>
          {state.is === 'stopped' ? '接着校验' : '校验记录簿是否完整'}
        </Button>
      )}
      <Outcome state={state} />
    </section>
  )
}

function Outcome({ state }: { readonly state: State }) {
  if (state.is === 'idle') return null
  if (state.is === 'failed') return <Alert type="error" showIcon title={`校验没有做完：${state.words}`} />
  const { head, end, broken } = state.part
  if (state.is !== 'done') {
    const percent = end === 0 ? 0 : Math.floor((head.seq / end) * 100)
    return (
      <div role="status">
        <Progress percent={percent} />
        已校验 {head.seq} 条，共 {end} 条
      </div>
    )
  }
  if (broken)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`第 ${broken.seq} 条断开：${broken.words}`}
        description={`之前的 ${head.seq} 条完整。请保留现场，联系系统管理员用备份比对。`}
      />
    )
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`记录簿完整：共 ${head.seq} 条`}
      description={`末条校验值 ${head.hash}。请抄在别处，日后可凭它比对。`}
    />
  )
}
