/** A file that was taken in: what it is, and where it is found. Named by its content, so the same file is kept once. */
export type StoredFile = {
  readonly sha256: string
  readonly extension: string
  readonly mediaType: string
  readonly bytes: number
  /** Of a picture, in pixels. */
  readonly width: number | null
  readonly height: number | null
  readonly name: string
}

/** Where a file lies below the folder of files, and below /files/. */
export function fileKey({ sha256, extension }: Pick<StoredFile, 'sha256' | 'extension'>): string {
  return `${sha256.slice(0, 2)}/${sha256}.${extension}`
}

/** The address of a file for the public. */
export function fileAddress(file: Pick<StoredFile, 'sha256' | 'extension'>): string {
  return `/files/${fileKey(file)}`
}
