import { readDocx } from '#/charter/files/docx.file.ts'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import { readXlsx } from '#/charter/files/xlsx.file.ts'
import { openPackage } from '#/charter/files/zip.file.ts'
import type { Grid } from '#/charter/grid.ts'

/** The tables of a .docx or .xlsx, told apart by its parts. Other zips are refused by the name of what they are. */
export async function readOfficeFile(bytes: Uint8Array, limits: ReadLimits): Promise<readonly Grid[]> {
  const parts = await openPackage(bytes, limits)
  const part = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  if (part) return readDocx(parts, part, limits)
  if (parts.names.includes('xl/workbook.xml')) return readXlsx(parts, limits)
  throw new FileRefused('wrong-type', otherPackage(parts.names))
}

function otherPackage(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin')) return 'Excel 二进制工作簿 .xlsb，请另存为 .xlsx'
  if (names.some((name) => name.startsWith('ppt/'))) return 'PowerPoint 演示文稿'
  if (names.includes('content.xml')) return 'OpenDocument 文件，请另存为 .docx 或 .xlsx'
  if (names.some((name) => /\.ofd$|^OFD\.xml$/i.test(name))) return 'OFD 版式文件'
  return '压缩包，请解压后选择里面的表格文件'
}
