import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '#/articles/desk/field.page.tsx'

type Props = {
  readonly label: string
  readonly note?: ReactNode
  readonly value: string
  /** How many characters at most. */
  readonly most: number
  readonly onChange: (value: string) => void
}

/** A line of text. */
export function TextField({ label, note, value, most, onChange }: Props) {
  return (
    <Field label={label} note={note}>
      {(id) => <Input id={id} maxLength={most} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  )
}

/** A text of several lines. */
export function LongField({ label, note, value, most, rows, onChange }: Props & { readonly rows: number }) {
  return (
    <Field label={label} note={note}>
      {(id) => (
        <Input.TextArea
          id={id}
          rows={rows}
          maxLength={most}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

/** Words, each ended with Enter or a comma. */
export function WordsField(props: {
  readonly label: string
  readonly words: readonly string[]
  readonly onChange: (words: string[]) => void
}) {
  return (
    <Field label={props.label} note="写一个按一次回车。">
      {(id) => (
        <Select
          id={id}
          mode="tags"
          className="wide-field"
          maxCount={20}
          open={false}
          suffixIcon={null}
          tokenSeparators={['，', ',', '；', ';', '、']}
          value={[...props.words]}
          onChange={props.onChange}
        />
      )}
    </Field>
  )
}

/** One of several, found by typing a part of its words. */
export function ChoiceField(props: {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={props.label}>
      {(id) => (
        <Select
          id={id}
          className="wide-field"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...props.options]}
          value={props.value}
          onChange={props.onChange}
        />
      )}
    </Field>
  )
}
