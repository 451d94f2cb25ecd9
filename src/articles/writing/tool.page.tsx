import { Button } from 'antd'

/** One tool of the editor. `isOn`: the text at the cursor has it; absent: it is no switch. */
export function Tool(props: {
  readonly words: string
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly onUse: () => void
}) {
  const { words, isOn, isOff = false, onUse } = props
  return (
    <Button
      size="small"
      type={isOn ? 'primary' : 'text'}
      disabled={isOff}
      onClick={onUse}
      onMouseDown={(event) => event.preventDefault()}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
    >
      {words}
    </Button>
  )
}
