import { type MarkState, markLooks } from '#/charter/write/mark.ts'

/** A sentence about how a duty stands, `超期 12 天，应于…`: its first part on the tag, the rest below. Null: it is no more. */
export function StandingWords({ is, words }: { readonly is: MarkState | null; readonly words: string }) {
  const [word, ...rest] = words.split('，')
  if (is === null) return words
  return (
    <>
      <StandingTag is={is} words={word!} />
      {rest.length > 0 ? <div>{rest.join('，')}</div> : null}
    </>
  )
}

/** How a duty stands: always a sign and a word; the colour only helps the eye. */
export function StandingTag(props: { readonly is: MarkState; readonly words?: string }) {
  const { sign, word, fill } = markLooks[props.is]
  return (
    <span className="standing" style={fill ? { background: `#${fill}` } : {}}>
      {sign} {props.words ?? word}
    </span>
  )
}
