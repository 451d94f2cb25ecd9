import { draft, put, putNames } from './draft.ts'
import type { Fact } from './facts.ts'
import { isHollow, namesOf, trimName } from './names.ts'
import { all, between, type Mark, type Segment } from './segments.ts'
import type { State } from './state.ts'

type LinkMark = Mark<Extract<Fact, { is: 'link' }>>

/** Where a column points, is fed from, or is paired with; and whether links work. */
export function readLinks(segment: Segment, state: State, at: number): boolean {
  const links = all(segment, 'link')
  for (const link of links) {
    const works = links.filter(({ fact }) => fact.mode === 'works')
    if (link.fact.mode === 'works' && link !== works[0]) continue
    const duty = draft('link', at)
    put(duty, 'mode', link.fact.mode, link)
    put(duty, 'target', link.fact.target?.replace(/^的|的?(?:链接)$/g, ''), link)
    putNames(duty, 'scope', linkScope(segment, state, link, works), segment)
    const last = state.drafts.at(-1)
    if (link.fact.mode === 'works' && last?.fields.mode === 'works' && !segment.opens) {
      putNames(
        last,
        'scope',
        [...new Set([...((last.fields.scope as string[]) ?? []), ...((duty.fields.scope as string[]) ?? [])])],
        segment,
      )
    } else state.drafts.push(duty)
  }
  return links.length > 0
}

function linkScope(segment: Segment, state: State, link: LinkMark, works: readonly Mark[]): readonly string[] {
  if (link.fact.mode === 'works') {
    const said = between(segment, segment.start, works.at(-1)!.end)
    return [...new Set(said.match(/附件|表格|平台|链接|页面|图片|视频|系统|二维码|网站/g) ?? [])].filter(
      (name, _, named) => name !== '链接' || named.length === 1,
    )
  }
  if (link.fact.mode === 'pair') return pairOf(segment, state, link)
  const names = namesOf(between(segment, segment.start, link.start))
  return link.fact.mode === 'harvest' && !isHollow(names) ? names : []
}

function pairOf(segment: Segment, state: State, link: Mark): readonly string[] {
  const last = state.drafts.findLast(({ fields }) => fields.kind === 'event')?.fields as
    | { of?: readonly string[]; scope?: readonly string[] }
    | undefined
  const said = between(segment, segment.start, link.start)
  const sides = said
    .split(/(?<=.)[与和](?=.)/)
    .map(trimName)
    .filter((name) => name !== '')
  if (sides.length === 2) return sides
  const self = last?.scope?.[0] ?? '结果'
  const other = trimName(said.replace(/^.*[与和]原?/, ''))
  if (other.length > 1 && !/发布/.test(other)) return [self, other]
  return last?.of ? [last.of.join('、'), self] : []
}
