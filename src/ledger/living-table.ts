import type { Grid } from '#/charter/grid.ts'
import { type LaidCell, layoutOf, ownerOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import { byGravity, type CellMark, type MarkState, markLine, markLooks, marksOnGrid } from '#/charter/write/mark.ts'
import { html, type Markup } from '#/platform/html.ts'

/** What the page shows: the table as cells, how its columns stand, and on which day. */
export type LivingTable = {
  readonly siteName: string
  readonly title: string
  /** The physical tables: one, or a table cut by pages. */
  readonly grids: readonly Grid[]
  readonly marks: readonly CellMark[]
  readonly on: Temporal.PlainDate
  /** Said above the table when there is something to say: that the facts are a demonstration, or that the day is past. */
  readonly notices: readonly string[]
}

/** The responsibility table as in the Word document, same rows and merged cells, with the standing of each column in its cell. */
export function livingTablePage(table: LivingTable): Markup {
  return html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${table.title} - ${table.siteName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/living-table.css">
</head>
<body>
<header>
<h1>${table.title}</h1>
<p>${table.siteName}　截至 ${table.on.toString()}</p>
${table.notices.map((notice) => html`<p class="notice" role="status">${notice}</p>`)}
${countList(table.marks)}
</header>
<main tabindex="0" aria-label="${table.title}">
${table.grids.map((grid, part) => tableOf(grid, marksOnGrid(table.marks, part), table.title))}
</main>
</body>
</html>`
}

/** How many columns are in each state, the worst first; it is the legend too. */
function countList(marks: readonly CellMark[]): Markup {
  const states = Object.keys(markLooks) as readonly MarkState[]
  const counted = states.map((state) => ({ state, count: marks.filter((mark) => mark.state === state).length }))
  return html`<ul class="counts">${counted
    .filter(({ count }) => count > 0)
    .map(
      ({ state, count }) => html`<li class="${state}">${markLooks[state].sign} ${markLooks[state].word} ${count}</li>`,
    )}</ul>`
}

function tableOf(source: Grid, marks: readonly CellMark[], title: string): Markup {
  const grid = restoreMerges(source)
  const byCell = Map.groupBy(marks, ({ cell }) => ownerOf(grid, cell).join())
  const rows = layoutOf(grid)
  const headers = rows.filter((row) => row.some(({ isHeader }) => isHeader))
  const draw = (row: readonly LaidCell[]) =>
    html`<tr>${row.map((cell) => cellOf(cell, byGravity(byCell.get(`${cell.row},${cell.col}`) ?? [])))}</tr>`
  return html`<table><caption>${title}</caption><thead>${headers.map(draw)}</thead>
<tbody>${rows.filter((row) => !headers.includes(row)).map(draw)}</tbody></table>`
}

function cellOf(cell: LaidCell, marks: readonly CellMark[]): Markup {
  const spans = html`rowspan="${cell.rowspan}" colspan="${cell.colspan}"`
  if (cell.isHeader) return html`<th scope="col" ${spans}>${linesOf(cell.text)}</th>`
  const said = marks.map((mark) => html`<span class="standing">${markLine(mark)}</span>`)
  return html`<td ${spans} class="${marks[0]?.state ?? ''}">${linesOf(cell.text)}${said}</td>`
}

const linesOf = (text: string): Markup =>
  html`${text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`
