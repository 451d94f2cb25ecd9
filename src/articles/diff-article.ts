import { diffArrays } from 'diff'
import type { ArticleContent } from '#/articles/article.ts'
import type { DiffJson, DiffPart } from '#/articles/articles-wire.ts'
import { bodyText, changedShare } from '#/articles/body/body-text.ts'

const fieldWords = {
  title: '标题',
  subtitle: '副标题',
  source: '来源',
  author: '作者',
  summary: '摘要',
  keywords: '关键词',
  picture: '题图',
  attachments: '附件',
  documentDate: '成文日期',
  record: '信息公开题头',
} as const

type Field = keyof typeof fieldWords

/** So many differing words at most are told apart; beyond that a paragraph is told as taken out and put in whole. */
const mostEdits = 2_000

/** What a text became: fields that changed word by word, the body paragraph by paragraph, and a changed paragraph word by word. */
export function diffArticle(before: ArticleContent, after: ArticleContent): Omit<DiffJson, 'from' | 'to'> {
  const fields = (Object.keys(fieldWords) as readonly Field[]).filter(
    (field) => said(before, field) !== said(after, field),
  )
  const [a, b] = [bodyText(before.body), bodyText(after.body)]
  return {
    fields: fields.map((field) => ({
      field,
      words: fieldWords[field],
      parts: diffWords(said(before, field), said(after, field)),
    })),
    body: diffParagraphs(a, b),
    changed: changedShare(`${before.title}\n${a}`, `${after.title}\n${b}`),
  }
}

/** What a line became, word by word; put together, what is not added is the line before, what is not removed the line after. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (!parts) return replaced(before, after)
  return parts.map(({ value, added, removed }) => ({ is: isOf(added, removed), text: value.join('') }))
}

function diffParagraphs(before: string, after: string): readonly DiffPart[] {
  const lines = (text: string) => text.split('\n').map((line) => `${line}\n`)
  const parts = diffArrays(lines(before), lines(after), { maxEditLength: mostEdits })
  if (!parts) return replaced(before, after)
  const told: DiffPart[] = []
  for (const [index, { value, added, removed }] of parts.entries()) {
    const last = parts[index - 1]
    if (added && last?.removed) told.splice(-1, 1, ...diffWords(last.value.join(''), value.join('')))
    else told.push({ is: isOf(added, removed), text: value.join('') })
  }
  return told
}

function isOf(added: boolean | undefined, removed: boolean | undefined): DiffPart['is'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

function replaced(before: string, after: string): readonly DiffPart[] {
  return [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(line: string): string[] {
  return [...segmenter.segment(line)].map(({ segment }) => segment)
}

function said(content: ArticleContent, field: Field): string {
  const { [field]: value } = content
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (field === 'keywords') return content.keywords.join('、')
  if (field === 'documentDate') return String(value)
  if (field === 'record') return Object.values(content.record ?? {}).join('；')
  if (field === 'picture') return `${content.picture?.alt ?? ''} ${content.picture?.url ?? ''}`
  return content.attachments.map(({ name, url }) => `${name} ${url}`).join('\n')
}
