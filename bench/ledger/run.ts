/**
 * A province, full size: `npm install && node --expose-gc run.ts` in this folder. Takes some minutes and 3 GB of memory, and
 * prints the figures that README.md keeps. All contestants run one after another in one run, on the same facts.
 */
import assert from 'node:assert/strict'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Measured, measureEngine } from './engine.ts'
import { measureExpansion } from './expansion.ts'
import { measureSql } from './sql.ts'
import { inWords } from './timing.ts'

const sites = Number(process.argv[2] ?? 1000)
const sampleSites = 5

console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const scales = [sites / 100, sites / 10].map(Math.ceil)
for (const scale of scales) print(scale, await measureEngine(scale))

const engine = await measureEngine(sites)
print(sites, engine)

const expansion = await measureExpansion(sampleSites)
const expanded = (expansion.median / expansion.duties) * engine.duties
console.log(
  `rrule: ${expansion.duties} duties ${inWords(expansion)}; ${engine.duties} duties would take ${expanded.toFixed(1)} s`,
)

const sql = await measureSql(sites, fileURLToPath(new URL('../../var/bench-ledger', import.meta.url)))
assert.deepEqual(sql.byProbe.result, engine.rolling.today)
assert.deepEqual(sql.bySweep.result, engine.rolling.today)
assert.deepEqual(sql.replay.result, engine.rolling.past)
const rolling = engine.duties / 2
console.log(
  `Postgres, ${rolling} rolling duties, same counts of states as the ledger (loaded in ${sql.loadSeconds.toFixed(0)} s):`,
)
console.log(
  `  a probe a duty ${inWords(sql.byProbe)}, one sweep ${inWords(sql.bySweep)}, replay ${inWords(sql.replay)}`,
)

const fastest = Math.min(expanded, sql.byProbe.median * 2, sql.bySweep.median * 2)
console.log(
  `for ${engine.duties} duties: the faster of the two ${fastest.toFixed(2)} s, the ledger ${engine.assess.median.toFixed(3)} s: ${(fastest / engine.assess.median).toFixed(0)} ×`,
)
console.log(
  `replay: Postgres ${(sql.replay.median * 2).toFixed(2)} s, the ledger ${engine.replay.median.toFixed(3)} s: ${((sql.replay.median * 2) / engine.replay.median).toFixed(0)} ×`,
)

function print(scale: number, { duties, facts, takeIn, rssMegabytes, assess, replay, oneFact }: Measured): void {
  console.log(`ledger, ${scale} sites, ${duties} duties, ${facts} facts, ${rssMegabytes} MB`)
  const each = (seconds: number) => `${((seconds / facts) * 1e6).toFixed(2)} µs`
  console.log(`  taken in: ${each(takeIn.seconds)} a fact (${each(takeIn.cpuSeconds)} of CPU)`)
  console.log(
    `  all of today ${inWords(assess)}, ${Math.round(duties / assess.median)} duties/s; a past day as known then ${inWords(replay)}`,
  )
  console.log(
    `  one new fact and the two duties it touches: median ${oneFact.median.toFixed(0)} µs, 99 % within ${oneFact.p99.toFixed(0)} µs, 999 of 1000 within ${oneFact.p999.toFixed(0)} µs, most ${oneFact.most.toFixed(0)} µs`,
  )
}
