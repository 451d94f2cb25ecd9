// Makes a fresh clone ready: installs what package-lock.json names, once, so that `npm start` and `npm test` work as the very first command.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.belltower-installed`
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')

export function installWhatIsMissing() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('正在安装依赖（仅首次）… Installing dependencies, first run only…\n')
  const npm = process.env.npm_execpath
  const [command, args] = npm
    ? [process.execPath, [npm, 'ci', '--loglevel=error']]
    : ['npm', ['ci', '--loglevel=error']]
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(
      '依赖安装失败：请检查网络和 npm 源后重试。Installing failed: check the network and the npm registry, then run again.\n',
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

installWhatIsMissing()
