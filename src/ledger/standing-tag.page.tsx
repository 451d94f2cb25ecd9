import { type MarkState, markLooks } from '#/charter/write/mark.ts'

/** How a duty stands: always a sign and a word; the colour only helps the eye. */
export function StandingTag(props: { readonly is: MarkState; readonly words?: string }) {
  const { sign, word, fill } = markLooks[props.is]
  return (
    <span className="standing" style={fill ? { background: `#${fill}` } : {}}>
      {sign} {props.words ?? word}
    </span>
  )
}
