/** `node bench/clauses/run.ts`: how fast clauses are read. Prints the median of the runs and their spread. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RUNS = 15
const home = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = `${home}test/fixtures/clauses/`

type Clause = { readonly text: string; readonly header?: string }

const clauses: readonly Clause[] = ['seed', 'dev', 'tables', 'more', 'blind-a', 'blind-b'].flatMap((name) =>
  readFileSync(`${fixtures}${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
)

const began = performance.now()
const { readClause } = await import('../../src/charter/grammar/read-clause.ts')
const loaded = performance.now() - began

function readAll(): number {
  const start = performance.now()
  for (const { text, header } of clauses) readClause(text, header)
  return performance.now() - start
}

/** One process: start Node, load the grammar, read the 35 sentences of the real table. */
function processOnce(): number {
  const start = performance.now()
  const args = [`${home}bin/belltower.mjs`, 'clause', 'read', `${fixtures}seed.jsonl`]
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (done.stdout.split('\n').filter(Boolean).length !== 35) throw new Error(done.stderr)
  return performance.now() - start
}

function told(name: string, times: readonly number[], unit: string, of: (ms: number) => number = (ms) => ms): void {
  const sorted = times.map(of).sort((a, b) => a - b)
  const at = (share: number): string => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(0)
  console.log(`${name}: median ${at(0.5)} ${unit} (${at(0.1)}–${at(0.9)}, ${times.length} runs)`)
}

const first = readAll()
const warm = Array.from({ length: RUNS }, readAll)
console.log(`${clauses.length} clauses, Node ${process.version}`)
console.log(`loading the grammar: ${loaded.toFixed(0)} ms; first pass, cold: ${first.toFixed(0)} ms`)
told('warm', warm, 'clauses/s', (ms) => (clauses.length / ms) * 1000)
told('belltower clause read, 35 sentences, process start included', Array.from({ length: RUNS }, processOnce), 'ms')
