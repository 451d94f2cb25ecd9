import { demoPictures } from '#/articles/demo/demo-pictures.ts'
import { storeFile } from '#/articles/files/store-file.action.ts'
import { loadUploadRules } from '#/articles/files/upload-rules.file.ts'
import type { Office } from '#/platform/office.store.ts'

/** Takes the demonstration's drawings in, through the door that all pictures come in by. */
export async function storeDemoPictures(office: Office): Promise<void> {
  const { default: sharp } = await import('sharp')
  const rules = await loadUploadRules()
  const keeper = { personId: '示例', name: '示例', unitId: null, demo: true }
  for (const { name, svg } of demoPictures) {
    const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
    await storeFile(office, keeper, { bytes, name }, rules)
  }
}
