import { SaxesParser } from 'saxes'
import { FileRefused } from '#/charter/files/limits.ts'
import type { XmlReader } from '#/charter/files/xml-reader.ts'
import type { Package } from '#/charter/files/zip.file.ts'

/**
 * Reads one XML part of a package as a stream of events, names without their prefix. No document type is accepted, so there are no
 * entities to expand and nothing outside the file to fetch (ECMA-376 part 2 forbids DTDs in such files too).
 */
export async function readXml(parts: Package, name: string, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const open: string[] = []
  parser.on('error', (error) => {
    throw new FileRefused('damaged', `${name}：${error.message}`)
  })
  parser.on('doctype', () => {
    throw new FileRefused('damaged', `${name}：含有 DOCTYPE`)
  })
  parser.on('opentag', (tag) => {
    if (open.push(tag.name) > 4096) throw new FileRefused('damaged', `${name}：嵌套过深`)
    reader.open(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag) => {
    open.pop()
    reader.close(tag.name)
  })
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  let decoder: TextDecoder | null = null
  let started = false
  await parts.readPart(name, (bytes) => {
    started = true
    decoder ??= decoderOf(bytes)
    parser.write(decoder.decode(bytes, { stream: true }))
  })
  if (started) parser.close()
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}
