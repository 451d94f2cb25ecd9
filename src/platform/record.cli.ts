import type { Command } from 'commander'
import type { Office } from '#/platform/office.store.ts'
import { verifyBook } from '#/platform/record-book.store.ts'
import { brokenWords } from '#/platform/record-book.ts'

/** `belltower record …`. A command opens the office itself, and only when it runs. */
export function recordCommands(program: Command, openOffice: () => Promise<Office>): void {
  const record = program.command('record').description('记录簿 the record book')
  record
    .command('verify')
    .description('校验记录簿是否完整，指出第一处断链 prove it whole, or name its first broken link')
    .option('--json', '输出 JSON：{"entries","head","broken":{"seq","why"}|null}')
    .action(async ({ json }: { json?: true }) => {
      const office = await openOffice()
      try {
        const found = await verifyBook(office.db, office.siteId)
        console.log(json ? JSON.stringify(found) : wordsFor(found))
        process.exitCode = found.broken ? 1 : 0
      } finally {
        await office.close()
      }
    })
}

function wordsFor({ entries, head, broken }: Awaited<ReturnType<typeof verifyBook>>): string {
  if (!broken)
    return `记录簿完整：${entries} 条，末条校验值 ${head.hash}。The record book is whole: ${entries} entries.`
  return `记录簿在第 ${broken.seq} 条断开：${brokenWords[broken.why]}；之前的 ${entries} 条完整。First broken link: entry ${broken.seq} (${broken.why}).`
}
