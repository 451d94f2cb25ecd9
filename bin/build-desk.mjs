// Builds the desk when it is not there, or when one of the files that went into it has changed; otherwise it costs nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inputs = `${root}out/desk/inputs.json`
const stamp = `${root}out/desk/.built-from`
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
  const { status, stderr } = spawnSync(`${root}node_modules/node/bin/node`, [vite, 'build', '--logLevel=error'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) {
    process.stderr.write(`${stderr}\n工作台构建失败。Building the desk failed.\n`)
    process.exit(1)
  }
  writeFileSync(stamp, digest())
}

function isFresh() {
  return existsSync(inputs) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()
}

function digest() {
  const hash = createHash('sha256')
  for (const file of [...always, ...JSON.parse(readFileSync(inputs, 'utf8'))]) {
    hash.update(`${file}\n`)
    if (existsSync(root + file)) hash.update(readFileSync(root + file))
  }
  return hash.digest('hex')
}

buildWhatIsStale()
