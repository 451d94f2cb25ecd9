const opening = '（([【《“〈「'
const closing = '）)]】》”〉」'

/** Cuts at separators that stand outside brackets and quotes; unbalanced brackets are plain characters. Linear. */
export function splitList(text: string, isSeparator: (char: string) => boolean): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  const sound = isBalanced(text)
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (sound && opening.includes(char)) depth++
    else if (sound && closing.includes(char)) depth--
    else if (depth === 0 && isSeparator(char)) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (opening.includes(char)) depth++
    else if (closing.includes(char) && --depth < 0) return false
  }
  return depth === 0
}

const conjunctions = ['以及', '和', '与', '及', '或']

/** A line break is a wrap, not a separator: it stands after a 、 or a conjunction, before a conjunction, a slash or a bracket. */
export function isWrap(before: string, after: string): boolean {
  return (
    /[、，,；;／/和与及（(]$/.test(before) ||
    /^[、，,；;／/（(）)]/.test(after) ||
    conjunctions.some((word) => after.startsWith(word) && after.length > word.length + 1)
  )
}
