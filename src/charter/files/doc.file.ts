import { Worker } from 'node:worker_threads'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import { isLockedDoc, type OleStream, oleStreams } from '#/charter/files/ole-names.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridsOf } from '#/charter/files/text.file.ts'
import type { Grid } from '#/charter/grid.ts'

/** What the worker says of a .doc: its text, cells closed by tabs, and its footnotes. */
export type DocText = { readonly body: string; readonly footnotes: string }

/**
 * The tables of a .doc (Word 97 to 2003); merges are lost. The parser runs in a worker, where its time and memory can be bounded:
 * a damaged file can lead it in circles.
 */
export async function readDocFile(bytes: Uint8Array, limits: ReadLimits): Promise<readonly Grid[]> {
  refuseOle(oleStreams(bytes))
  if (isLockedDoc(bytes)) throw new FileRefused('encrypted')
  const { body, footnotes } = await textOfDoc(bytes, limits)
  const grids = gridsOf(readTextTables(body), limits)
  const notes = footnotes
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return grids.map((grid, at) => (at === grids.length - 1 ? { ...grid, notes: [...grid.notes, ...notes] } : grid))
}

function refuseOle(streams: ReadonlySet<OleStream>): void {
  if (streams.has('EncryptedPackage')) throw new FileRefused('encrypted')
  if (streams.has('Macros') || streams.has('_VBA_PROJECT') || streams.has('_VBA_PROJECT_CUR'))
    throw new FileRefused('macro')
  if (streams.has('Workbook') || streams.has('Book')) {
    throw new FileRefused('wrong-type', 'Excel 97-2003 工作簿 .xls，请另存为 .xlsx')
  }
  if (streams.has('PowerPoint Document')) throw new FileRefused('wrong-type', 'PowerPoint 演示文稿')
  if (!streams.has('WordDocument')) throw new FileRefused('damaged', '里面没有 Word 文档')
}

function textOfDoc(bytes: Uint8Array, { milliseconds }: ReadLimits): Promise<DocText> {
  const worker = new Worker(new URL('./doc-worker.file.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<DocText>()
  const timer = setTimeout(() => reject(new FileRefused('too-slow')), milliseconds)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged'
    reject(new FileRefused(code, error.message))
  })
  worker.once('exit', () => reject(new FileRefused('damaged')))
  return promise.finally(() => {
    clearTimeout(timer)
    void worker.terminate()
  })
}
