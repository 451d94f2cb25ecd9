import { readFileSync } from 'node:fs'
import { makeZip } from '../fixtures/tables/make-zip.ts'

/** Texts that run where they are not escaped or cleaned, by where they are put in; each would call `alert`. */
export function vectorsOf(where: 'body' | 'link' | 'svg' | 'title' | 'attachment' | 'docx'): readonly string[] {
  const file = new URL(`../fixtures/xss/${where}.txt`, import.meta.url)
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A Word file with one hostile part. */
export function hostileDocx(what: string, said: string): Buffer {
  const text = `<w:r><w:t>${escaped(what === 'text' ? said : '字')}</w:t></w:r>`
  const link = `<w:hyperlink r:id="rId1">${text}</w:hyperlink>`
  const mark = `<w:bookmarkStart w:id="1" w:name="${escaped(said)}"/>${text}<w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="${escaped(said)}">${text}</w:hyperlink>`
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr descr="&quot; onerror=&quot;alert(1)"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const inside = ({ link, bookmark: mark, image: picture } as Readonly<Record<string, string>>)[what] ?? text
  const office = 'http://schemas.openxmlformats.org'
  const document = `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture"><w:body><w:p>${inside}</w:p></w:body></w:document>`
  const relations = `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/hyperlink" Target="${escaped(said)}" TargetMode="External"/><Relationship Id="rId2" Type="${office}/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(xml) })
  return makeZip([
    part(
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part('word/document.xml', document),
    part('word/_rels/document.xml.rels', relations),
    part('word/media/image1.png', said),
  ])
}
