import type { Validity } from '#/articles/article.ts'
import type { PublishedArticle } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { faceOf } from '#/portal/pages/faces.ts'

/**
 * 政府信息的题头 above the title, in the order and the words of 国办公开办函〔2019〕61号 as the district shows them: 信息名称, 索引号, 组配分类,
 * 公开方式, 文件编号, 发布机构, 产生日期, 发布日期, 废止日期 (失效日期 once it is void), 内容概述.
 */
export function recordBox(article: PublishedArticle): Markup | false {
  const { record } = article.content
  if (record === null) return false
  return html`<table class="record"><caption class="unseen">政府信息题头</caption><tbody>
<tr>${cell('信息名称', article.title, 3)}</tr>
<tr>${cell('索引号', article.indexNumber ?? '')}${cell('组配分类', record.category)}</tr>
<tr>${cell('公开方式', record.manner)}${cell('文件编号', record.documentNumber)}</tr>
<tr>${cell('发布机构', record.issuer || article.unitName)}${cell('产生日期', article.documentDate?.toString() ?? '')}</tr>
<tr>${cell('发布日期', faceOf(article).day)}${validityCell(article.validity)}</tr>
<tr>${cell('内容概述', record.abstract, 3)}</tr>
</tbody></table>
`
}

/** On a void document: since when and why; below it, everything that was ever said of its validity. Nothing is deleted. */
export function validityNotice({ validity, validities }: PublishedArticle): Markup | false {
  if (validity?.state !== 'void') return false
  return html`<p class="notice void">本文件已于${validity.from.toString()}失效。${validity.why}</p>
${validities.length > 1 && html`<details class="validities"><summary>有效性记录</summary><ul>${validities.map(past)}</ul></details>\n`}`
}

function past({ state, from, why }: Validity): Markup {
  return html`<li>${from.toString()} ${state === 'void' ? '失效' : '有效'}${why && `：${why}`}</li>`
}

function validityCell(validity: Validity | null): Markup {
  return validity?.state === 'void' ? cell('失效日期', validity.from.toString()) : cell('废止日期', '有效')
}

function cell(what: string, text: string, span = 1): Markup {
  return html`<th scope="row">${what}</th><td${span > 1 && html` colspan="${span}"`}>${text}</td>`
}
