import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'

/**
 * A YAML file as a person wrote it: every value is its own text, so 0101, no and 2026-01-01 stay what was written,
 * and every node knows its line, so that a complaint can name it.
 */
export type YamlNode =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: ReadonlyMap<string, YamlNode> }

export type YamlReading =
  | { readonly root: YamlNode }
  /** `said`: what the reader met, in its own English words. */
  | { readonly root: null; readonly line: number; readonly said: string }

/** Reads one YAML document. Never throws: a file that is not YAML, or uses anchors (&, *), comes back with the line at fault. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', strict: true, uniqueKeys: true })
  const [error] = document.errors
  if (error) return { root: null, line: error.linePos?.[0].line ?? 1, said: error.message.split('\n')[0]! }
  const alias = firstAlias(document.contents)
  if (alias) return { root: null, line: lineOf(alias, lines), said: 'alias' }
  return { root: treeOf(document.contents, lines, 1) }
}

/** What stands under a key is on the key's line; an item of a list is on its own. */
function treeOf(node: unknown, lines: LineCounter, line: number): YamlNode {
  if (isMap(node)) return { kind: 'map', line, entries: new Map(node.items.map((pair) => entryOf(pair, lines))) }
  if (!isSeq(node)) return { kind: 'text', line, text: textOf(node) }
  return { kind: 'list', line, items: node.items.map((item) => treeOf(item, lines, lineOf(item, lines))) }
}

function entryOf({ key, value }: Pair, lines: LineCounter): readonly [string, YamlNode] {
  return [textOf(key), treeOf(value, lines, lineOf(key, lines))]
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '').trim() : ''
}

/** 0 for a node that is not there. */
function lineOf(node: unknown, lines: LineCounter): number {
  const range = (node as Node | null)?.range
  return range ? lines.linePos(range[0]).line : 0
}

/** Anchors make a small file large when it is unfolded, and nobody needs them here. */
function firstAlias(node: unknown): unknown {
  if (isAlias(node)) return node
  if (isMap(node))
    return node.items
      .flatMap((pair) => [pair.key, pair.value])
      .map(firstAlias)
      .find(Boolean)
  return isSeq(node) ? node.items.map(firstAlias).find(Boolean) : undefined
}
