import { type ReactNode, useId } from 'react'

/** A field of a form with its label above it, and below it what helps to fill it in or what is wrong. */
export function Field(props: {
  readonly label: string
  readonly note?: ReactNode
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} id={`${id}-label`}>
        {props.label}
      </label>
      {props.children(id)}
      {props.note ? <p className="field-note">{props.note}</p> : null}
    </div>
  )
}
