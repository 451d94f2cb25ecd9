import { Button } from 'antd'
import { useLocation } from 'wouter'

/** Opens a duty's card; with Ctrl in a window of its own. */
export function OpenDuty(props: { readonly id: string; readonly words: string; readonly about: string }) {
  const [, go] = useLocation()
  const address = cardOf(props.id)
  return (
    <Button
      size="small"
      type="primary"
      ghost
      href={`/desk${address}`}
      aria-label={`${props.words}：${props.about}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(address)
      }}
    >
      {props.words}
    </Button>
  )
}

/** Where the card of a duty is, below /desk. */
export function cardOf(dutyId: string): string {
  return `/duties/${encodeURIComponent(dutyId)}`
}
