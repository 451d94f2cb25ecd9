import type { ArticleContent, Picture } from '#/articles/article.ts'
import { cleanBody } from '#/articles/body/clean-body.ts'
import type { Column } from '#/articles/column.ts'
import { documentOf, html, type Markup } from '#/platform/html.ts'

/** What a demonstration article is about. */
export type DemoArticle = {
  readonly column: Column
  readonly unitName: string
  readonly on: Temporal.PlainDate
  /** Which of the column's articles by this unit it is, from 1. */
  readonly n: number
  readonly picture: Picture | null
}

/** Every demonstration text says so in its title, so that nobody takes it for the real thing. */
const mark = '示例'

/**
 * A believable, neutral text for a column: no person, no number that could be a statistic, no event that could have been.
 * The same article always gives the same text.
 */
export function demoContent(article: DemoArticle): ArticleContent {
  const { column, unitName, on, n } = article
  const subject = subjectOf(article)
  const isRecord = column.kind === 'disclosure' || column.kind === 'unit-disclosure'
  return {
    title: `${mark}：${subject}`,
    subtitle: '',
    source: unitName,
    author: '',
    summary: `本文为${mark}，用来演示“${column.title}”栏目的版式，不代表任何真实事项。`,
    keywords: [mark, column.title, unitName],
    body: bodyOf(article, subject),
    picture: article.picture,
    attachments: [],
    documentDate: isRecord ? on.subtract({ days: 1 + (n % 5) }) : null,
    record: isRecord
      ? {
          category: /年报|年度报告/.test(column.title) ? '信息公开年报' : '其他',
          manner: '主动公开',
          documentNumber: n % 3 === 0 ? `${mark}发〔${on.year}〕${n}号` : '',
          issuer: unitName,
          abstract: `${subject}（${mark}）`,
        }
      : null,
  }
}

function subjectOf({ column: { title, kind }, unitName, on, n }: DemoArticle): string {
  if (kind === 'page') return title
  if (/年报|年度报告|报表/.test(title)) return `${unitName}${on.year - 1}年${title}`
  const { said } = subjects[n % subjects.length]!
  return `${unitName}${said}（${title}，${on.year}年第${n}期）`
}

type Subject = { readonly said: string; readonly text: readonly string[] }

const subjects: readonly Subject[] = [
  {
    said: '开展便民服务活动',
    text: ['活动现场设置了咨询台，工作人员解答常见问题，发放办事指南。', '现场意见已逐条登记，将在规定时间内答复。'],
  },
  {
    said: '组织业务学习',
    text: ['学习内容包括信息发布流程、办事指南的写法和来信答复的要求。', '参加人员结合日常工作做了交流。'],
  },
  {
    said: '检查信息发布情况',
    text: [
      '检查按栏目逐项核对：更新是否及时，链接是否有效，附件能否打开。',
      '发现的问题列入清单，由责任单位限期改正。',
    ],
  },
  {
    said: '公布办事事项调整',
    text: ['调整后的事项以办事指南为准，原有材料可继续使用至有效期满。', '如需帮助，可到服务窗口或通过来信渠道咨询。'],
  },
  {
    said: '召开工作例会',
    text: ['会议听取了近期工作进展，研究了下一步安排。', '会议要求把责任落实到岗位，把进度落实到日期。'],
  },
  {
    said: '发布温馨提示',
    text: ['请留意办理时间和地点，提前备齐材料。', '节假日期间的安排另行通知。'],
  },
]

function bodyOf(article: DemoArticle, subject: string): string {
  const { column, unitName, on, n } = article
  const { text } = subjects[n % subjects.length]!
  return cleanBody(
    textOf(html`<p>这是一篇${mark}文章，内容由软件自动生成，用来演示“${column.title}”栏目。</p>
<h2>一、基本情况</h2>
<p>${on.year}年${on.month}月，${unitName}就“${subject}”做了以下安排。${text[0]}</p>
<h2>二、主要做法</h2>
<p>${text[1]}</p>
${n % 4 === 0 && tableOf(unitName)}
<p>联系单位：${unitName}（${mark}）</p>`),
  )
}

function tableOf(unitName: string): Markup {
  const rows = ['受理', '办理', '反馈'].map(
    (step, index) => html`<tr><td>${index + 1}</td><td>${step}</td><td>${unitName}</td></tr>`,
  )
  return html`<table><caption>工作安排（${mark}）</caption><thead><tr><th>序号</th><th>环节</th><th>负责</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** The markup alone, without the head of a document. */
function textOf(markup: Markup): string {
  return documentOf(markup).replace('<!doctype html>\n', '').trim()
}
