import { Button, Tooltip } from 'antd'

/** A button for a step. When the rules are against it, it says why instead: to the eye on pointing, to the ear at once. */
export function StepButton(props: {
  readonly words: string
  readonly whyNot: readonly string[]
  readonly primary?: boolean
  readonly danger?: boolean
  readonly loading?: boolean
  readonly onUse: () => unknown
}) {
  const { words, whyNot, primary = false, danger = false, loading = false, onUse } = props
  const reasons = whyNot.join('；')
  const button = (
    <Button
      {...(primary && { type: 'primary' as const })}
      danger={danger}
      loading={loading}
      disabled={whyNot.length > 0}
      {...(reasons && { 'aria-label': `${words}（不能：${reasons}）` })}
      onClick={() => void onUse()}
    >
      {words}
    </Button>
  )
  return reasons ? (
    <Tooltip title={reasons}>
      <span>{button}</span>
    </Tooltip>
  ) : (
    button
  )
}
