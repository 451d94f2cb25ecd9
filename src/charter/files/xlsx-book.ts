import { FileRefused } from '#/charter/files/limits.ts'
import { formatOf, showNumber } from '#/charter/files/show-number.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'

/** xl/workbook.xml: the sheets in their order, and from where days are counted. */
export type Book = { readonly sheets: { name: string; id: string; hidden: boolean }[]; epoch1904: boolean }

const mostSheets = 1000

/** Hears xl/workbook.xml (ECMA-376 part 1, 18.2). */
export function bookReader(book: Book): XmlReader {
  return {
    open: (name, attributes) => {
      const local = localName(name)
      if (local === 'workbookPr') book.epoch1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (local !== 'sheet') return
      if (book.sheets.length >= mostSheets) throw new FileRefused('too-large', `超过 ${mostSheets} 个工作表`)
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      book.sheets.push({ name: attributes.name ?? '', id, hidden })
    },
    close: () => undefined,
    text: () => undefined,
  }
}

/** Hears the relations of the workbook: the part of each sheet by its relation id. A target outside the package is not followed. */
export function relationReader(parts: Map<string, string>): XmlReader {
  return {
    open: (_, attributes) => {
      const target = attribute(attributes, 'Target')
      if (!target || attributes.TargetMode === 'External' || target.includes('..')) return
      parts.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => undefined,
    text: () => undefined,
  }
}

/** Hears xl/sharedStrings.xml: one text an item; rich text joined, the reading aid (rPh) of a word left out. */
export function sharedReader(shared: string[]): XmlReader {
  let text = ''
  let inText = false
  let aid = 0
  return {
    open: (name) => {
      const local = localName(name)
      if (local === 'si') text = ''
      if (local === 'rPh') aid += 1
      inText = local === 't' && aid === 0
    },
    close: (name) => {
      const local = localName(name)
      inText = false
      if (local === 'rPh') aid -= 1
      if (local === 'si') shared.push(text)
    },
    text: (part) => {
      if (inText) text += part
    },
  }
}

/** xl/styles.xml: format codes by number, and the number of each cell style. */
export type Styles = { readonly codes: Map<number, string>; readonly formats: number[] }

/** Hears xl/styles.xml (18.8). */
export function styleReader({ codes, formats }: Styles): XmlReader {
  let inCellStyles = false
  return {
    open: (name, attributes) => {
      const local = localName(name)
      if (local === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (local === 'cellXfs') inCellStyles = true
      if (local === 'xf' && inCellStyles) formats.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCellStyles = false
    },
    text: () => undefined,
  }
}

/** Shows a number by the style of its cell. */
export function showByStyle({ codes, formats }: Styles, epoch1904: boolean): (raw: string, style: number) => string {
  return (raw, style) => showNumber(raw, formatOf(formats[style] ?? 0, codes), epoch1904)
}
