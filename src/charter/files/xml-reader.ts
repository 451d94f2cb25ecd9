/** What hears an XML part: elements as they open and close, and the text between. */
export type XmlReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** The name without its prefix: w:tbl is tbl. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const key = Object.keys(attributes).find((full) => localName(full) === name)
  return key === undefined ? undefined : attributes[key]
}
