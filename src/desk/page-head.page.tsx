import { Button } from 'antd'
import type { ReactNode } from 'react'

/** A page's heading, what it says about itself, and what can be done from it. */
export function PageHead(props: { readonly title: string; readonly note?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.note ? <p>{props.note}</p> : null}
      </div>
      {props.actions ? <div className="page-actions no-print">{props.actions}</div> : null}
    </header>
  )
}

/** Said above a screen that shows another day than today. */
export function PastBanner(props: { readonly words: string; readonly onBack: () => void }) {
  return (
    <div className="past-banner" role="status">
      <strong>◷ {props.words}</strong>
      <Button size="small" onClick={props.onBack}>
        回到今天
      </Button>
    </div>
  )
}
