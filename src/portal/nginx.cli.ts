import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Settings } from '#/platform/settings.ts'

type NginxOptions = {
  readonly domain: string
  readonly certificate?: string
  readonly key?: string
  readonly brotli?: true
}

/** Registers `nginx`: the configuration of an nginx before Belltower, on stdout. */
export function nginxCommand(program: Command, readSettings: () => Promise<Settings>): void {
  program
    .command('nginx')
    .description('按现在的设置打出 nginx 站点配置 / print an nginx site configuration')
    .option('--domain <names>', '网站域名，几个用空格分开 / host names', '_')
    .option('--certificate <file>', '证书文件；与 --key 一起给出时启用 TLS / certificate, with --key')
    .option('--key <file>', '证书的私钥文件 / its private key')
    .option('--brotli', '这个 nginx 有 brotli 模块 / this nginx has the brotli module')
    .action(async (options: NginxOptions) => print(await readSettings(), options, program))
}

async function print(settings: Settings, options: NginxOptions, program: Command): Promise<void> {
  const { certificate, key } = options
  if ((certificate === undefined) !== (key === undefined)) {
    program.error('--certificate 和 --key 要一起给出。Give --certificate and --key together.', { exitCode: 2 })
  }
  const { nginxConfig } = await import('#/portal/serving/nginx-config.ts')
  const { publicFolderOf } = await import('#/portal/office-publisher.server.ts')
  const given = {
    folder: resolve(publicFolderOf(settings)),
    application: `${settings.host}:${settings.port}`,
    domain: options.domain,
    tls:
      certificate !== undefined && key !== undefined ? { certificate: resolve(certificate), key: resolve(key) } : null,
    hasBrotli: options.brotli ?? false,
  }
  process.stdout.write(nginxConfig(given))
}
