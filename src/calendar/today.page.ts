/** Today in Beijing, wherever the browser stands: `2026-11-24`. */
export function todayInBeijing(): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').toString()
}
