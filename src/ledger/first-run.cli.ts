import { globSync } from 'node:fs'
import { join } from 'node:path'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import { readCharterFile } from '#/charter/charter.file.ts'
import { listEditions } from '#/charter/editions.store.ts'
import { ledgerText } from '#/ledger/ledger-text.cli.ts'
import { stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { takeUnitList } from '#/units/unit-list.action.ts'

/**
 * The first time an office is opened: its units and its own table, from its folder, are read, and the table adopted as of today. Says what it did, line by
 * line. Later times: nothing to do.
 */
export async function firstRun(office: Office, say: (line: string) => void): Promise<void> {
  say(`数据库：${office.place}${office.migrated.length > 0 ? `，新建 ${office.migrated.length} 步` : ''}`)
  await takeUnitList(office)
  if ((await listEditions(office.db, office.siteId)).length > 0) return
  const { officeDir } = office.settings
  const [name] = globSync('charter.{docx,doc,xlsx,xls,csv,txt,json}', { cwd: officeDir })
  if (!name) {
    say(`${officeDir} 里没有责任分解表（charter.docx 等）。请运行 belltower charter adopt 文件 --from 日期。`)
    return
  }
  try {
    await adoptOwn(office, join(officeDir, name), say)
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    say(`${join(officeDir, name)} 还不能启用：${fault.words.join('；')}`)
  }
}

async function adoptOwn(office: Office, file: string, say: (line: string) => void): Promise<void> {
  const read = await readCharterFile(file)
  const { edition } = await adoptEdition(office, { ...read, from: todayOf(office), adoptedBy: '首次启动' })
  const { rows, doubts } = edition.charter
  const obligations = rows.flatMap((row) => row.requirements.flatMap(({ readings }) => readings)).length
  say(`读入：《${edition.title}》，栏目 ${rows.length} 个，要求合计 ${obligations} 项，疑点 ${doubts.length} 处`)
  say(`启用：自今天（${edition.from}）起。早已启用的，用 belltower charter adopt ${file} --from 日期 补记`)
}

/** How the office's duties stand today, as it is said at the end of a start. */
export async function todayText(office: Office): Promise<string> {
  const { stood, on, problems } = await stoodAtOffice(office)
  return [...problems, `今天（${on}）的台账，义务 ${stood.length} 项：${ledgerText(stood, on)}`].join('\n')
}
