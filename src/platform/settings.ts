import { settingRules } from '#/platform/setting-rules.ts'

/** Everything an operator may decide, read once at start. Names in the environment: see `setting-rules.ts`. */
export type Settings = {
  /** An outside PostgreSQL; null: the one that Belltower keeps in its data folder. Holds a password: never logged. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** The office's own files: its table (`charter.*`), its units (`units.yaml`), notices newer than ours (`calendar/`). */
  readonly officeDir: string
  readonly host: string
  readonly port: number
  /** Addresses of the proxies in front, whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[]
  readonly logLevel: LogLevel
  readonly siteId: string
  readonly siteName: string
  /** A province's or city's sign-in (OpenID Connect) beside our own; null: only our own. */
  readonly singleSignOn: SingleSignOn | null
  /** Fixed: the law counts its days in Beijing time, wherever the machine stands. */
  readonly timeZone: 'Asia/Shanghai'
}

/** The provider that is asked who somebody is. Holds a secret: never logged. */
export type SingleSignOn = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim of the id_token that equals the user name here. */
  readonly claim: string
  /** Where the provider sends the browser back to: registered there. */
  readonly returnTo: string
}

/** Where the provider sends the browser back to, under the address of the site. */
export const singleSignOnReturn = '/api/auth/single-sign-on/return'

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/** One wrong setting: what was given (null when it must not be repeated: it may hold a password) and what is allowed, in both languages. */
export type SettingProblem = {
  readonly name: string
  readonly given: string | null
  readonly allowed: string
}

/** The real table that comes with the product, from the project's root. */
const shippedOffice = 'data/offices/zhonglou'

export type Environment = Readonly<Record<string, string | undefined>>

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

/**
 * Reads settings from an environment. Names every wrong or unknown setting at once, never only the first;
 * an empty value counts as not given, because container files cannot say “absent”.
 */
export function readSettings(environment: Environment): ReadSettings {
  const given = Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const problems = [...unknownSettings(given), ...wrongSettings(given), ...halfSingleSignOn(given)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, settings: settingsFrom(new Map(given)) }
}

/** The problem as one line for the terminal, Chinese first. */
export function settingProblemWords({ name, given, allowed }: SettingProblem): string {
  return given === null ? `${name}：${allowed}` : `${name}=${given}：${allowed}`
}

type Given = readonly (readonly [name: string, value: string])[]

function unknownSettings(given: Given): SettingProblem[] {
  const known = Object.keys(settingRules)
  const allowed = `没有这个设置，可用的是 ${known.join('、')}。No such setting; known: ${known.join(', ')}.`
  return given
    .filter(([name]) => name.startsWith('BELLTOWER_') && !known.includes(name))
    .map(([name, value]) => ({ name, given: value, allowed }))
}

function wrongSettings(given: Given): SettingProblem[] {
  return given.flatMap(([name, value]) => {
    const rule = settingRules[name]
    if (!rule || rule.accepts(value)) return []
    return [{ name, given: rule.secret ? null : value, allowed: rule.allowed }]
  })
}

/** What single sign-on cannot do without, when one of its settings is given. */
const wholeSingleSignOn = [
  'BELLTOWER_OIDC_ISSUER',
  'BELLTOWER_OIDC_CLIENT_ID',
  'BELLTOWER_OIDC_CLIENT_SECRET',
  'BELLTOWER_URL',
]

function halfSingleSignOn(given: Given): SettingProblem[] {
  const names = given.map(([name]) => name)
  if (!names.some((name) => name.startsWith('BELLTOWER_OIDC_'))) return []
  const allowed = `用统一身份认证登录须同时设置 ${wholeSingleSignOn.join('、')}。Single sign-on needs all of them.`
  return wholeSingleSignOn.filter((name) => !names.includes(name)).map((name) => ({ name, given: null, allowed }))
}

function singleSignOnFrom(given: ReadonlyMap<string, string>): SingleSignOn | null {
  const issuer = given.get('BELLTOWER_OIDC_ISSUER')
  if (!issuer) return null
  return {
    issuer,
    clientId: given.get('BELLTOWER_OIDC_CLIENT_ID')!,
    clientSecret: given.get('BELLTOWER_OIDC_CLIENT_SECRET')!,
    claim: given.get('BELLTOWER_OIDC_CLAIM') ?? 'preferred_username',
    returnTo: new URL(singleSignOnReturn, given.get('BELLTOWER_URL')).href,
  }
}

function settingsFrom(given: ReadonlyMap<string, string>): Settings {
  return {
    databaseUrl: given.get('DATABASE_URL') ?? null,
    dataDir: given.get('BELLTOWER_DATA_DIR') ?? 'var',
    officeDir: given.get('BELLTOWER_OFFICE_DIR') ?? shippedOffice,
    host: given.get('BELLTOWER_HOST') ?? '127.0.0.1',
    port: Number(given.get('BELLTOWER_PORT') ?? given.get('PORT') ?? 8080),
    proxies: given.get('BELLTOWER_PROXIES')?.split(',') ?? [],
    logLevel: (given.get('BELLTOWER_LOG_LEVEL') ?? 'info') as LogLevel,
    siteId: given.get('BELLTOWER_SITE_ID') ?? 'main',
    siteName: given.get('BELLTOWER_SITE_NAME') ?? '钟楼区人民政府',
    singleSignOn: singleSignOnFrom(given),
    timeZone: 'Asia/Shanghai',
  }
}
