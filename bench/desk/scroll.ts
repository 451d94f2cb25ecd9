import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { percentile } from './spread.ts'

/** As many duties as a city's table has, made from the real ones. */
const duties = 5_000
const turns = 60
const step = 240

/** How a ledger of 5,000 duties scrolls under the wheel: frames, how long the screen stood still, and the CPU (`cpuTime`, in ms) it took. */
export async function measureScroll(page: Page, address: string, cpuTime: () => Promise<number>): Promise<void> {
  await page.route('**/api/ledger/duties*', async (route) => {
    const answer = await (await route.fetch()).json()
    const rows: { readonly id: string }[] = answer.duties
    const many = Array.from({ length: duties }, (_, index) => ({ ...rows[index % rows.length]!, id: `d${index}` }))
    await route.fulfill({ json: { ...answer, duties: many } })
  })
  await page.goto(`${address}/desk/ledger`)
  const list = page.locator('.ant-table-tbody-virtual').first()
  await list.waitFor()
  const box = (await list.boundingBox())!
  await page.mouse.move(box.x + 200, box.y + 200)
  await page.evaluate(watchFrames)
  const before = await cpuTime()
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, step)
  const cpu = (await cpuTime()) - before
  const { frames, still, rows } = await page.evaluate(takeFrames)
  const all = frames.reduce((sum, each) => sum + each, 0)
  const inMs = (part: number) => `${Math.round(percentile(frames, part))} ms`
  console.log(
    `台账, ${duties} duties, ${turns} turns of the wheel: ${Math.round((frames.length * 1_000) / all)} frames a second, a frame ${inMs(0.5)}, p95 ${inMs(0.95)}; ${still.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...still))} ms; CPU of the main thread ${(cpu / frames.length).toFixed(1)} ms a frame; ${rows} rows drawn; load ${loadavg()[0]!.toFixed(1)}`,
  )
}

type Watched = { readonly frames: number[]; readonly still: number[] }
declare global {
  interface Window {
    watched: Watched
  }
}

/** In the page: notes every frame's length and every task that held the screen. */
function watchFrames(): void {
  const watched: Watched = { frames: [], still: [] }
  window.watched = watched
  new PerformanceObserver((list) => {
    watched.still.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
  let last = performance.now()
  const frame = (now: number) => {
    watched.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

function takeFrames() {
  return { ...window.watched, rows: document.querySelectorAll('.ant-table-tbody-virtual .ant-table-row').length }
}
