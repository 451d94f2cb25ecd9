/** Why a request was turned away at the door. */
export type TurnedAway =
  | 'not-signed-in'
  | 'must-change-password'
  | 'must-enrol'
  | 'must-confirm'
  | 'no-right'
  /** Another website made the browser ask. */
  | 'foreign'

/** Why a session ended before its time. */
export type SessionEnd = 'replaced' | 'idle' | 'password-changed' | 'deactivated'

/** What is said to whoever is turned away, and what to do next. */
export const turnedAwayWords: Readonly<Record<TurnedAway, string>> = {
  'not-signed-in': '请先登录',
  'must-change-password': '请先修改口令：口令是别人设的，或已到期',
  'must-enrol': '管理员请先绑定动态口令',
  'must-confirm': '这是关键操作，请再输入一次口令',
  'no-right': '您的岗位没有这项权限；需要时请找安全管理员',
  foreign: '请求不是从本站页面发出的，未予办理；请回到本站页面重试',
}

/** Why nobody is signed in any more, for whoever was. */
export const sessionEndWords: Readonly<Record<SessionEnd, string>> = {
  replaced: '您的账号已在别处登录，这里的登录已结束；如果不是您本人，请立即修改口令并告诉安全管理员',
  idle: '较长时间没有操作，已自动退出，请重新登录',
  'password-changed': '口令已修改或重置，请重新登录',
  deactivated: '账号已停用；有疑问请找系统管理员',
}
