// Builds the desk when it is not there, or when one of the files that went into it has changed; otherwise it costs nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const desk = `${root}out/desk`
const inputs = `${desk}/inputs.json`
const stamp = `${desk}/.built-from`
const vite = `${root}node_modules/vite/bin/vite.js`
const always = ['index.html', 'vite.config.ts', 'package-lock.json']

export function buildWhatIsStale() {
  if (isFresh()) return
  if (!existsSync(vite)) {
    if (existsSync(inputs)) return // installed without the tools that build it: what was delivered is served
    process.stderr.write('缺少构建工具，工作台没有构建：请运行 npm ci。The desk was not built: run npm ci.\n')
    return
  }
  process.stderr.write('正在构建工作台… Building the desk…\n')
  build(`${root}out/desk-${process.pid}`)
}

/** Built beside, then put in place: whoever serves or tests the old one meanwhile is not left without. */
function build(fresh) {
  const node = `${root}node_modules/node/bin/node`
  const { status, stderr } = spawnSync(node, [vite, 'build', '--logLevel=error', '--outDir', fresh], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    process.stderr.write(`${stderr}\n工作台构建失败。Building the desk failed.\n`)
    process.exit(1)
  }
  writeFileSync(`${fresh}/.built-from`, digest(`${fresh}/inputs.json`))
  rmSync(desk, { recursive: true, force: true })
  renameSync(fresh, desk)
}

function isFresh() {
  return existsSync(inputs) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(inputs)
}

function digest(list) {
  const hash = createHash('sha256')
  for (const file of [...always, ...JSON.parse(readFileSync(list, 'utf8'))]) {
    hash.update(`${file}\n`)
    if (existsSync(root + file)) hash.update(readFileSync(root + file))
  }
  return hash.digest('hex')
}

buildWhatIsStale()
