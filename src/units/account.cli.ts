import { type Command, Option } from 'commander'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { type Role, roleWords } from '#/units/rights.ts'
import { accountRefusalWords } from '#/units/username.ts'

type OpenOffice = () => Promise<Office>
type CreateOptions = { readonly name: string; readonly role: Role; readonly unit?: string; readonly json?: true }

/** Registers `account create | list | reset`: for the first administrators, and for the day when none of them can sign in. */
export function accountCommands(program: Command, openOffice: OpenOffice): void {
  const account = program.command('account').description('账号 accounts')
  account
    .command('create')
    .description('建立账号，给出一次性口令 / open an account with a one-time password')
    .argument('<username>', '用户名：小写字母、数字、点、横线')
    .requiredOption('--name <name>', '姓名 / the person’s name')
    .addOption(roleOption())
    .option('--unit <id>', '单位编号（业务岗位必填，见 units.yaml）/ the unit’s id')
    .option('--json', '输出 JSON：{"personId","username","password"}')
    .action((username: string, options: CreateOptions) => create(openOffice, username, options))
  account
    .command('list')
    .description('列出账号和岗位 / accounts and their seats')
    .option('--json', '输出 JSON，同 GET /api/people')
    .action((options: { readonly json?: true }) => list(openOffice, options))
  account
    .command('reset')
    .description('重置口令并解锁 / a new one-time password')
    .argument('<username>')
    .option('--second-factor', '同时解除动态口令 / take the second factor off too')
    .action((username: string, options: { readonly secondFactor?: true }) => reset(openOffice, username, options))
}

function roleOption(): Option {
  const said = Object.entries(roleWords).map(([role, words]) => `${role} ${words}`)
  return new Option('--role <role>', `岗位：${said.join('，')}`).choices(Object.keys(roleWords)).makeOptionMandatory()
}

async function create(openOffice: OpenOffice, username: string, options: CreateOptions): Promise<void> {
  const { openAccount } = await import('#/units/open-account.action.ts')
  const { terminal } = await import('#/units/doer.ts')
  await within(openOffice, async (office) => {
    const from = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
    const seat = { role: options.role, unitId: options.unit ?? null, from, until: null }
    const { person, password } = await openAccount(office, { username, name: options.name, seat }, terminal)
    if (options.json) return console.log(JSON.stringify({ personId: person.id, username, password }))
    console.log(`已建立：${username}（${person.name}，${roleWords[options.role]}）\n${passwordText(password)}`)
  })
}

async function list(openOffice: OpenOffice, { json }: { readonly json?: true }): Promise<void> {
  const { peopleOf } = await import('#/units/people-of.store.ts')
  await within(openOffice, async (office) => {
    const answer = await peopleOf(office, [{ role: 'system', unitId: null }])
    if (json) return console.log(JSON.stringify(answer))
    if (answer.people.length === 0) console.log('还没有账号。用 belltower account create 建立。No accounts yet.')
    for (const { username, name, active, seats } of answer.people) {
      const held = seats
        .filter(({ isHeld }) => isHeld)
        .map(({ role, unitName }) => `${unitName ?? ''}${roleWords[role]}`)
      console.log([username, name, active ? '在用' : '已停用', held.join('、') || '无岗位'].join('\t'))
    }
  })
}

async function reset(openOffice: OpenOffice, username: string, options: { readonly secondFactor?: true }) {
  const { resetPassword } = await import('#/units/set-password.action.ts')
  const { findPersonByUsername } = await import('#/units/people.store.ts')
  const { terminal } = await import('#/units/doer.ts')
  await within(openOffice, async (office) => {
    const person = await findPersonByUsername(office.db, office.siteId, username)
    if (!person) throw new Refused(['no-such-person'], accountRefusalWords)
    const secondFactor = options.secondFactor === true
    console.log(passwordText(await resetPassword(office, person.id, { secondFactor }, terminal)))
  })
}

function passwordText(password: string): string {
  return `一次性口令：${password}　只显示这一次，请交给本人，首次登录时修改。Shown once.`
}

async function within(openOffice: OpenOffice, work: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice()
  try {
    await work(office)
  } finally {
    await office.close()
  }
}

/** What a start says about accounts: how to make the first three, or the passwords of a demonstration's. */
export async function accountsText(office: Office, { demo }: { readonly demo: boolean }): Promise<string> {
  const { openDemoAccounts } = await import('#/units/demo-accounts.action.ts')
  const { listPeople } = await import('#/units/people.store.ts')
  const { accountCommand } = await import('#/units/turned-away-page.ts')
  const opened = demo ? await openDemoAccounts(office) : []
  const lines = opened.map(({ username, name, password }) => `  ${username}\t${password}\t${name}`)
  if (lines.length > 0) return ['示例账号（一次性口令，只显示这一次）：', ...lines].join('\n')
  const people = await listPeople(office.db, office.siteId)
  if (people.length > 0) return `账号：${people.filter(({ active }) => active).length} 个在用`
  return `还没有账号，请另开终端建立三个管理员（三员）：\n${firstAdministrators(accountCommand)}`
}

function firstAdministrators(commandFor: (role: Role) => string): string {
  return (['system', 'security', 'audit'] as const).map((role) => `  ${commandFor(role)}`).join('\n')
}
