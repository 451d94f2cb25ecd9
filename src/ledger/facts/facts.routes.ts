import { inHeaders } from '#/ledger/fact-csv.ts'
import { enterFact } from '#/ledger/facts/enter-fact.action.ts'
import { factTemplate, notImportingWords, strangeColumns, whyNotImportFacts } from '#/ledger/facts/fact-file.ts'
import { factRow, isAsked } from '#/ledger/facts/fact-rows.ts'
import { FactEntry, FactFile, FactFileReport, FactList, FactQuery, FactsSaved } from '#/ledger/facts/facts-wire.ts'
import { importFactFile } from '#/ledger/facts/import-fact-file.action.ts'
import { storedFacts } from '#/ledger/facts/stored-facts.store.ts'
import { readFactsText } from '#/ledger/facts.file.ts'
import { ledgerAtOffice } from '#/ledger/office-ledger.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['事实 facts']
/** As many as a person can look through; more asks for a narrower question. */
const mostListed = 2_000
/** Some hundred thousand lines; larger files go through the terminal. */
const bodyLimit = 20 * 1024 * 1024

/** 事实: the list of them and what became of each, entry by hand, and import of a file. */
export function factsRoutes(app: App, office: Office): void {
  app.get(
    '/api/facts',
    {
      config: { right: 'fact.read' },
      schema: { tags, querystring: FactQuery, response: { 200: FactList }, summary: '事实，新的在前，及是否算数' },
    },
    async ({ query }) => listOf(office, query),
  )

  app.post(
    '/api/facts',
    { config: { right: 'fact.enter' }, schema: { tags, body: FactEntry, summary: '补录一条事实，须有佐证' } },
    async (request, reply) => {
      await enterFact(office, signedInOf(request), request.body)
      return reply.code(204).send()
    },
  )
  importRoutes(app, office)
}

function importRoutes(app: App, office: Office): void {
  const config = { right: 'fact.import' } as const

  app.get('/api/facts/template.csv', { config, schema: { tags, summary: '批量导入的空表' } }, async (_request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="facts.csv"')
      .send(`\uFEFF${factTemplate}`),
  )

  app.post(
    '/api/facts/import/preview',
    {
      config,
      bodyLimit,
      schema: { tags, body: FactFile, response: { 200: FactFileReport }, summary: '逐行检查一个事实文件，不导入' },
    },
    async ({ body }) => reportOn(office, body),
  )

  app.post(
    '/api/facts/import',
    {
      config,
      bodyLimit,
      schema: { tags, body: FactFile, response: { 200: FactsSaved }, summary: '导入一个事实文件，全部或全不' },
    },
    async (request) => importFactFile(office, signedInOf(request), request.body),
  )
}

async function listOf(office: Office, query: FactQuery): Promise<FactList> {
  const stored = await storedFacts(office)
  const asked = stored.filter((each) => isAsked(each, query))
  const sources = [...new Set(stored.map(({ source }) => source))]
  return { all: asked.length, facts: asked.slice(0, mostListed).map(factRow), sources }
}

async function reportOn(office: Office, { fileName, text }: FactFile): Promise<FactFileReport> {
  const read = await readFactsText(text, fileName)
  const { ledger } = await ledgerAtOffice(office)
  const words = /\.[ct]sv$/i.test(fileName) ? inHeaders : (problem: string) => problem
  const columns = ledger.duties.map(({ path }) => path)
  return {
    facts: read.facts.length,
    problems: read.problems.map(({ line, problems }) => ({ line, words: problems.map(words).join('；') })),
    strangers: strangeColumns(read.facts, columns).map(({ path, count }) => ({ words: path.join(' › '), count })),
    refused: whyNotImportFacts(read).map((code) => notImportingWords[code]),
  }
}
