import { pictureType } from '#/articles/files/file-kind.ts'
import { refusedUpload } from '#/articles/files/upload-refusal.ts'
import type { UploadRules } from '#/articles/files/upload-rules.ts'

/** A picture as it is kept. */
export type Picture = typeof pictureType & {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * A picture written anew: upright, not larger than pages need, without anything but its pixels (place and camera of a photograph, or
 * whatever was hidden in the file). Of a moving one the first picture: what moves by itself must be stoppable (GB/T 37668-2019).
 * Refused in words when it cannot be read or would fill the memory.
 */
export async function recodePicture(bytes: Uint8Array, { picture }: UploadRules): Promise<Picture> {
  if (bytes.length > picture.megabytes * 2 ** 20)
    throw refusedUpload('picture-too-large', `最多 ${picture.megabytes} MB`)
  const { default: sharp } = await import('sharp')
  const mostPixels = picture.tenThousandPixels * 10_000
  const { longestSide, quality } = picture
  try {
    const read = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
    const { data, info } = await read
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
    return { ...pictureType, bytes: data, width: info.width, height: info.height }
  } catch (fault) {
    throw refusedUpload(/pixel limit/i.test((fault as Error).message) ? 'picture-too-large' : 'damaged-picture')
  }
}
