/** How asking for an address ended. Every end has a name; none is an exception. */
export type Outcome =
  | 'ok'
  | 'unchanged'
  | 'not-found'
  | 'gone'
  | 'not-allowed'
  | 'method-not-allowed'
  | 'too-many-requests'
  | 'client-error'
  | 'unavailable'
  | 'server-error'
  | 'odd-status'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'no-such-host'
  | 'unreachable'
  | 'connection-reset'
  | 'bad-certificate'
  | 'timed-out'
  | 'cut-off'
  | 'too-large'
  | 'undecodable'
  | 'malformed-answer'
  | 'private-address'
  | 'forbidden-by-robots'

/** What an outcome means for trying again: `final` stands, `soon` is often over in a minute, `other-method`: the server may answer GET. */
type Again = 'final' | 'soon' | 'other-method'

export type OutcomeTraits = {
  readonly words: string
  /** Whether the answer is expected to stay. Never permanent: blocks, overload, one slow day. */
  readonly isPermanent: boolean
  readonly again: Again
}

export const outcomes: Record<Outcome, OutcomeTraits> = {
  ok: { words: '正常', isPermanent: true, again: 'final' },
  unchanged: { words: '未变', isPermanent: true, again: 'final' },
  'not-found': { words: '页面不存在（404）', isPermanent: true, again: 'other-method' },
  gone: { words: '页面已删除（410）', isPermanent: true, again: 'final' },
  'not-allowed': { words: '拒绝访问（401、403），可能是防爬拦截', isPermanent: false, again: 'other-method' },
  'method-not-allowed': { words: '不接受这种请求方法（405、501）', isPermanent: false, again: 'other-method' },
  'too-many-requests': { words: '访问太频繁，被要求放慢（429）', isPermanent: false, again: 'soon' },
  'client-error': { words: '服务器认为地址有误（其他 4xx）', isPermanent: true, again: 'other-method' },
  unavailable: { words: '服务暂不可用（503）', isPermanent: false, again: 'soon' },
  'server-error': { words: '服务器出错（5xx）', isPermanent: false, again: 'soon' },
  'odd-status': { words: '状态码不合规范', isPermanent: true, again: 'final' },
  'redirect-loop': { words: '跳转绕圈', isPermanent: true, again: 'final' },
  'too-many-redirects': { words: '跳转次数过多', isPermanent: true, again: 'final' },
  'bad-redirect': { words: '跳转到不成地址或网页以外的地方', isPermanent: true, again: 'final' },
  'no-such-host': { words: '域名解析不到', isPermanent: false, again: 'soon' },
  unreachable: { words: '连接不上', isPermanent: false, again: 'soon' },
  'connection-reset': { words: '连接被中断', isPermanent: false, again: 'soon' },
  'bad-certificate': { words: '证书无效或加密连接失败', isPermanent: true, again: 'final' },
  'timed-out': { words: '超时', isPermanent: false, again: 'soon' },
  'cut-off': { words: '内容没有传完', isPermanent: false, again: 'soon' },
  'too-large': { words: '内容超过大小限制，只读了开头', isPermanent: true, again: 'final' },
  undecodable: { words: '压缩内容损坏，解不开', isPermanent: true, again: 'final' },
  'malformed-answer': { words: '应答不合 HTTP 规范', isPermanent: true, again: 'final' },
  'private-address': { words: '指向内网或本机地址，未访问', isPermanent: true, again: 'final' },
  'forbidden-by-robots': { words: 'robots.txt 不许访问，未访问', isPermanent: true, again: 'final' },
}

/** The outcome a status stands for; redirects are followed before one asks. */
export function outcomeOfStatus(status: number): Outcome {
  const named = {
    304: 'unchanged',
    401: 'not-allowed',
    403: 'not-allowed',
    404: 'not-found',
    405: 'method-not-allowed',
  } as const
  const others = { 410: 'gone', 429: 'too-many-requests', 501: 'method-not-allowed', 503: 'unavailable' } as const
  const known: Outcome | undefined = { ...named, ...others }[status as keyof typeof named | keyof typeof others]
  if (known) return known
  if (status >= 200 && status < 300) return 'ok'
  if (status >= 400 && status < 500) return 'client-error'
  return status >= 500 && status < 600 ? 'server-error' : 'odd-status'
}

/** Whether something was there: the page can be read, in part at least. */
export function isAlive(outcome: Outcome): boolean {
  return outcome === 'ok' || outcome === 'unchanged' || outcome === 'too-large'
}
