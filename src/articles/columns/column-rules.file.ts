import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type ColumnRules, readColumnRules } from '#/articles/columns/column-rules.ts'
import { Refused } from '#/platform/refused.ts'

const file = new URL('../../../data/rules/columns.yaml', import.meta.url)

/** The rules by which columns are made: the product's, and before them those of `columns.yaml` in the office's folder, if it has one. */
export async function loadColumnRules(officeDir: string): Promise<ColumnRules> {
  const [product, office] = await Promise.all([readFile(file, 'utf8'), ownRules(officeDir)])
  try {
    return readColumnRules(parse(product), office === null ? null : parse(office))
  } catch (fault) {
    const words = `办公室文件夹里的 columns.yaml 读不懂（${(fault as Error).message}）；请对照 data/rules/columns.yaml 改正`
    throw new Refused(['columns-file'], { 'columns-file': words })
  }
}

async function ownRules(officeDir: string): Promise<string | null> {
  try {
    return await readFile(join(officeDir, 'columns.yaml'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
