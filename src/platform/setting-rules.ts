/** What one setting accepts, and the words for a person who gave something else. */
export type SettingRule = {
  readonly accepts: (value: string) => boolean
  readonly allowed: string
  /** The value is not repeated in messages. */
  readonly secret?: true
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

const port: SettingRule = {
  accepts: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  allowed: '应为 0–65535 的整数（0：由系统选择）。Must be an integer from 0 to 65535 (0: the system chooses).',
}

/** An address that is asked over the network with secrets in hand: https, or this machine itself. */
function isSafeAddress(value: string): boolean {
  const { protocol, hostname, search, hash } = URL.parse(value) ?? {}
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'))
}

const oneLine = (value: string) => /^[\x21-\x7e]{1,500}$/.test(value)

/** Every setting there is, by its name in the environment. A new setting is a new row. */
export const settingRules: Readonly<Record<string, SettingRule>> = {
  DATABASE_URL: {
    accepts: (value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''),
    allowed:
      '应为 postgres://用户:密码@主机:端口/库名；不设则使用自带的数据库。Must be postgres://user:password@host:port/name; leave it out to use the built-in database.',
    secret: true,
  },
  PORT: port,
  BELLTOWER_PORT: port,
  BELLTOWER_HOST: {
    accepts: (value) => /^[\w.:-]+$/.test(value),
    allowed:
      '应为主机名或 IP 地址，如 127.0.0.1（仅本机）或 0.0.0.0（所有网卡）。Must be a host name or an IP address.',
  },
  BELLTOWER_PROXIES: {
    accepts: (value) => /^[\da-fA-F.:]+(\/\d+)?(,[\da-fA-F.:]+(\/\d+)?)*$/.test(value),
    allowed:
      '应为前置代理的 IP 地址或网段，用英文逗号分开，如 127.0.0.1,10.0.0.0/8。Must be IP addresses or ranges of the proxies in front, separated by commas.',
  },
  BELLTOWER_DATA_DIR: {
    accepts: (value) => !value.includes('\0'),
    allowed: '应为存放数据的文件夹路径，默认 var。Must be the path of the data folder; default: var.',
  },
  BELLTOWER_OFFICE_DIR: {
    accepts: (value) => !value.includes('\0'),
    allowed:
      '应为存放本单位责任分解表和单位名单的文件夹路径，默认 data/offices/zhonglou。Must be the path of the folder with the office’s table and units; default: data/offices/zhonglou.',
  },
  BELLTOWER_LOG_LEVEL: {
    accepts: (value) => logLevels.includes(value),
    allowed: `应为 ${logLevels.join('、')} 之一。Must be one of ${logLevels.join(', ')}.`,
  },
  BELLTOWER_SITE_ID: {
    accepts: (value) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(value),
    allowed:
      '应为小写字母、数字和连字符，不超过 40 个字符。Must be lower-case letters, digits and hyphens, at most 40 characters.',
  },
  BELLTOWER_SITE_NAME: {
    accepts: (value) => value.trim().length > 0 && value.length <= 100,
    allowed: '应为网站名称，不超过 100 个字。Must be the name of the site, at most 100 characters.',
  },
  BELLTOWER_URL: {
    accepts: (value) => isSafeAddress(value) && URL.parse(value)?.pathname === '/',
    allowed:
      '应为人们打开本系统的网址，如 https://zhongtai.example.gov.cn，不带路径（http 只许 http://127.0.0.1）。Must be the address people open, https, without a path.',
  },
  BELLTOWER_OIDC_ISSUER: {
    accepts: isSafeAddress,
    allowed:
      '应为统一身份认证的颁发者（issuer）网址，https 开头，与其发现文档里的 issuer 一字不差。Must be the issuer of the OpenID provider, https, as in its discovery document.',
  },
  BELLTOWER_OIDC_CLIENT_ID: {
    accepts: oneLine,
    allowed: '应为统一身份认证发给本系统的客户端编号。Must be the client id that the provider gave.',
  },
  BELLTOWER_OIDC_CLIENT_SECRET: {
    accepts: oneLine,
    allowed: '应为统一身份认证发给本系统的客户端密钥。Must be the client secret that the provider gave.',
    secret: true,
  },
  BELLTOWER_OIDC_CLAIM: {
    accepts: (value) => /^[A-Za-z][\w.:/-]{0,99}$/.test(value),
    allowed:
      '应为 id_token 里等于本系统用户名的那一项，默认 preferred_username。Must name the claim of the id_token that equals the user name here; default: preferred_username.',
  },
}
