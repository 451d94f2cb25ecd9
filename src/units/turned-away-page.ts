import { html, type Markup } from '#/platform/html.ts'
import { adminRoles, roleWords } from '#/units/rights.ts'

/** What a browser is shown that opens a page without being allowed to. */
export type TurnedAwayPage = {
  readonly siteName: string
  readonly words: string
  /** There is no account at all yet: somebody at the machine must make the first. */
  readonly isFirst: boolean
}

/** A page that says why, and the way to the desk; while there are no accounts, how to make the first three. */
export function turnedAwayPage({ siteName, words, isFirst }: TurnedAwayPage): Markup {
  return html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 - ${siteName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/living-table.css">
</head>
<body>
<header>
<h1>${siteName}</h1>
<p class="notice" role="status">${isFirst ? '还没有任何账号' : words}</p>
</header>
<main>${isFirst ? firstAccounts() : html`<p><a href="/desk/">到工作台登录</a></p>`}</main>
</body>
</html>`
}

function firstAccounts(): Markup {
  return html`<p>请在装有本系统的机器上打开终端，建立三个管理员账号（三员，须是三个人），再由他们建立其他人的账号、任免岗位：</p>
<ol>${adminRoles.map((role) => html`<li>${roleWords[role]}：<code>${accountCommand(role)}</code></li>`)}</ol>
<p>每条命令会给出一个一次性口令，交给本人，首次登录时修改。然后<a href="/desk/">到工作台登录</a>。</p>`
}

/** The command that makes an account with a role. */
export function accountCommand(role: string): string {
  return `npx belltower account create 用户名 --name 姓名 --role ${role}`
}
