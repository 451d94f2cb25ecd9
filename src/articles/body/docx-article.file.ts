import { cleanBody } from '#/articles/body/clean-body.ts'
import { liftHeading } from '#/articles/body/lift-heading.ts'
import { extensionOf, visibleName } from '#/articles/files/file-kind.ts'
import { packageLimits, refusedPackage } from '#/articles/files/recognise.file.ts'
import { refusedUpload } from '#/articles/files/upload-refusal.ts'
import type { UploadRules } from '#/articles/files/upload-rules.ts'
import { openPackage } from '#/charter/files/zip.file.ts'

/** A Word file as an article: its clean text with tables, footnotes and pictures, and what a person should look at. */
export type DocxArticle = {
  readonly title: string
  readonly documentNumber: string
  readonly body: string
  readonly doubts: readonly string[]
}

/** Takes in a picture and gives its address; `null` when it may not be kept. */
export type KeepPicture = (bytes: Uint8Array, name: string) => Promise<string | null>

/** Reads a .docx that has been recognised as one. Refused in words when it is hostile or cannot be read. */
export async function readDocxArticle(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  rules: UploadRules,
  keepPicture: KeepPicture,
): Promise<DocxArticle> {
  await measureParts(bytes, rules)
  const pictures = pictureTaker(rules, keepPicture)
  const html = await htmlOf(bytes, pictures.take)
  const { title, documentNumber, body } = liftHeading(cleanBody(html))
  const shown = visibleName(name)
  const fallback = shown.slice(0, shown.length - extensionOf(shown).length - 1)
  const doubts = [...(title ? [] : ['没有认出标题，先用了文件名，请核对。']), ...pictures.doubts()]
  return { title: title || fallback, documentNumber, body, doubts }
}

/** Unpacks every part once and counts what really comes out, before a library that trusts what the file says of itself does. */
async function measureParts(bytes: Uint8Array, rules: UploadRules): Promise<void> {
  const most = rules.article.textMegabytes * 2 ** 20
  try {
    const { names, readPart } = await openPackage(bytes, {
      ...packageLimits(rules),
      unpackedBytes: rules.archive.unpackedMegabytes * 2 ** 20,
    })
    for (const name of names) {
      let size = 0
      await readPart(name, (piece) => {
        size += piece.length
        if (name.endsWith('.xml') && size > most)
          throw refusedUpload('too-large', `正文最多 ${rules.article.textMegabytes} MB`)
      })
    }
  } catch (fault) {
    throw refusedPackage(fault)
  }
}

/** Takes the pictures of a document, so many at most, and remembers which were left behind. */
function pictureTaker({ article }: UploadRules, keepPicture: KeepPicture) {
  let seen = 0
  const left: number[] = []
  const take = async (bytes: Uint8Array): Promise<string> => {
    seen += 1
    const number = seen
    const address = number > article.pictures ? null : await keepPicture(bytes, `图片${number}.png`)
    if (!address) left.push(number)
    return address ?? ''
  }
  const doubts = () =>
    left.length > 0 ? [`第 ${left.join('、')} 张图片没有带入（格式不支持或太多），请另存为 PNG 后手工插入。`] : []
  return { take, doubts }
}

type WordElement = {
  readonly type: string
  readonly alignment?: string | null
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly children?: readonly WordElement[]
}

/** Word says how a line stands beside its style; mammoth reads styles only, so it is made one. */
function withAlignment(element: WordElement): WordElement {
  const children = element.children?.map(withAlignment)
  const isSet = element.type === 'paragraph' && (element.alignment === 'center' || element.alignment === 'right')
  const isHeading = /^heading|^标题|^title/i.test(element.styleName ?? '')
  const style =
    isSet && !isHeading ? { styleId: `align-${element.alignment}`, styleName: `align-${element.alignment}` } : {}
  return { ...element, ...style, ...(children && { children }) }
}

const styles = [
  ...[
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='标题'] => h1:fresh",
    "p[style-name='Subtitle'] => p.align-center:fresh",
  ],
  ...["p[style-name='align-center'] => p.align-center:fresh", "p[style-name='align-right'] => p.align-right:fresh"],
  ...['u => u', 'strike => span'],
]

async function htmlOf(bytes: Uint8Array, take: (bytes: Uint8Array) => Promise<string>): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async (image) => ({ src: await take(await image.readAsBuffer()) }))
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const options = {
      styleMap: styles,
      convertImage,
      idPrefix: 'note-',
      transformDocument: withAlignment,
      externalFileAccess: false,
    }
    return (await mammoth.convertToHtml({ buffer }, options)).value
  } catch (fault) {
    if ((fault as Error).name === 'Refused') throw fault
    throw refusedUpload('damaged')
  }
}
