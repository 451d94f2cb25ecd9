/** The address a `<meta http-equiv=refresh>` leads to, as written; null when it only reloads (HTML Standard, “shared declarative refresh steps”). */
export function refreshLink(content: string): string | null {
  const rest = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(\S[\s\S]*)$/.exec(content)?.[1]
  if (rest === undefined) return null
  const written = rest.replace(/^url\s*=\s*/i, '')
  const mark = written[0]
  if (mark !== '"' && mark !== "'") return written.trim() || null
  return written.slice(1).split(mark, 1)[0] || null
}
