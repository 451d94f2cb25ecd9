import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { DocText } from '#/charter/files/doc.file.ts'

/** The part of word-extractor used here; the package has no types of its own. */
type Extractor = new () => {
  readonly extract: (file: Buffer) => Promise<{
    readonly getBody: (options: { filterUnicode: boolean }) => string
    readonly getFootnotes: (options: { filterUnicode: boolean }) => string
  }>
}

const Word = createRequire(import.meta.url)('word-extractor') as Extractor
const bytes = workerData as Uint8Array
const document = await new Word().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
const asWritten = { filterUnicode: false } // quotes and dashes stay as the office typed them
const text: DocText = { body: document.getBody(asWritten), footnotes: document.getFootnotes(asWritten) }
parentPort?.postMessage(text)
