import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { AskFailed } from '#/desk/api.page.ts'

/** What a query answered, or the state it is in: still coming, failed in words, with a way to try again. */
export function Loaded<Answer>(props: {
  readonly query: UseQueryResult<Answer, AskFailed>
  readonly children: (answer: Answer) => ReactNode
}) {
  const { data, error, isFetching, refetch } = props.query
  if (data !== undefined) return props.children(data)
  if (error) return <Failed words={error.words} onRetry={() => void refetch()} isTrying={isFetching} />
  return <Skeleton active paragraph={{ rows: 6 }} aria-label="正在读取" />
}

/** Something went wrong, in words. */
export function Failed(props: {
  readonly words: readonly string[]
  readonly onRetry?: () => void
  readonly isTrying?: boolean
}) {
  const retry = props.onRetry && (
    <Button onClick={props.onRetry} loading={props.isTrying ?? false}>
      再试一次
    </Button>
  )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title="没有读到"
      description={props.words.join('；')}
      action={retry ?? null}
    />
  )
}

/** Nothing to show: why, and what to do next. */
export function Nothing(props: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={props.words}>
      {props.children}
    </Empty>
  )
}
