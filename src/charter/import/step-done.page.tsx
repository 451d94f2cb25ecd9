import { Button, Result } from 'antd'
import { useLocation } from 'wouter'
import { momentWords } from '#/calendar/words.ts'
import type { DraftView } from '#/charter/import/import-wire.ts'

/** An import that is over: adopted, with the ways on from it, or given up. */
export function DoneStep({ draft }: { readonly draft: DraftView }) {
  const [, go] = useLocation()
  const open = draft.doubts.filter(({ settled }) => !settled).length
  const { by, at, what } = draft.changed
  if (draft.state === 'discarded')
    return (
      <Result
        status="info"
        title={<h1>这次导入已放弃</h1>}
        subTitle={`${by} ${momentWords(at)} ${what}`}
        extra={<Button onClick={() => go('/charter/import')}>回到导入记录</Button>}
      />
    )
  return (
    <Result
      status="success"
      title={<h1>《{draft.title || draft.fileName}》已启用</h1>}
      subTitle={`${by} ${momentWords(at)} ${what}，共 ${draft.rows.length} 个栏目`}
      extra={[
        <Button key="table" type="primary" onClick={() => go('/table')}>
          看责任分解表
        </Button>,
        ...(open > 0
          ? [
              <Button key="doubts" onClick={() => go('/charter/doubts')}>
                继续定疑（还有 {open} 处）
              </Button>,
            ]
          : []),
        <Button key="editions" onClick={() => go('/charter/editions')}>
          看各个版本
        </Button>,
      ]}
    />
  )
}
