import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Fixed, so that the same page gives the same copies: where more effort stops paying, by measurement (`bench/publish`). */
const gzipLevel = 6
const brotliQuality = 5
const brotliWindow = 18

/** A page compressed both ways, by the ending of the copy's name. The same bytes give the same copies. */
export function variantsOf(bytes: Buffer): Promise<readonly (readonly [ending: '.gz' | '.br', copy: Buffer])[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: brotliWindow,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return Promise.all([
    toGzip(bytes, { level: gzipLevel }).then((copy) => ['.gz', copy] as const),
    toBrotli(bytes, { params }).then((copy) => ['.br', copy] as const),
  ])
}
