import type { Command } from 'commander'
import { dayArgument } from '#/calendar/day-argument.cli.ts'
import { assessCommand } from '#/ledger/assess.cli.ts'
import type { StandingState } from '#/ledger/duty.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { stateWords } from '#/ledger/standing-words.ts'
import type { Office } from '#/platform/office.store.ts'
import { sameUnit } from '#/units/registry.ts'

type LedgerOptions = {
  readonly on?: Temporal.PlainDate
  readonly known?: Temporal.PlainDate
  readonly unit?: string
  readonly state?: StandingState
  readonly json?: true
}

type PolicyOptions = {
  readonly says: 'prompt' | 'statutory'
  readonly within: string
  readonly workdays?: true
  readonly by: string
  readonly why: string
}

const states = Object.keys(stateWords)

/** Registers `ledger`, `ledger assess` and `ledger policy`. */
export function ledgerCommands(program: Command, openOffice: () => Promise<Office>): void {
  const ledger = program
    .command('ledger')
    .description('台账：各项义务的状态 / how every duty stands')
    .option('--on <date>', '看哪一天，默认今天 / the day, default today', dayArgument)
    .option('--known <date>', '只按这一天知道的算：事实、定疑、天数、通知 / with what was known then', dayArgument)
    .option('--unit <name>', '只看一个单位 / one unit')
    .option('--state <state>', `只看一种状态：${states.join(' ')} / one state`)
    .option('--json', '每项义务一行 JSON / a JSON line a duty')
    .action(async (options: LedgerOptions) => showLedger(options, openOffice))
  assessCommand(ledger)
  ledger
    .command('policy')
    .description('给“及时”“法定时限”一个数，由人签字 / give “prompt” or “statutory” a number, signed')
    .requiredOption('--says <word>', 'prompt（及时）或 statutory（法定时限）')
    .requiredOption('--within <duration>', '如 P5D、P20D、PT24H')
    .option('--workdays', '按工作日计 / in working days')
    .requiredOption('--by <name>', '由谁确定 / who signs')
    .requiredOption('--why <reason>', '理由 / why')
    .action(async (options: PolicyOptions) => signTerm(options, openOffice))
}

async function showLedger(options: LedgerOptions, openOffice: () => Promise<Office>): Promise<void> {
  if (options.state && !states.includes(options.state)) {
    console.error(`没有“${options.state}”这种状态，可用：${states.join('、')}。No such state.`)
    process.exitCode = 2
    return
  }
  const office = await openOffice()
  try {
    const { stoodAtOffice } = await import('#/ledger/office-ledger.store.ts')
    const { stood, on, ground } = await stoodAtOffice(office, options)
    const isOwner = (name: string) => sameUnit(name, options.unit ?? name, ground.registry, on)
    const owed = stood.filter(({ duty }) => duty.units.some(isOwner))
    if (options.unit && owed.length === 0)
      console.error(`台账中没有“${options.unit}”的义务，请核对单位名称。No duties.`)
    await print(
      owed.filter((each) => isIn(each, options.state)),
      on,
      options,
    )
  } finally {
    await office.close()
  }
}

function isIn({ standing }: StoodDuty, state: StandingState | undefined): boolean {
  return state === undefined || standing.is === state
}

async function print(stood: readonly StoodDuty[], on: Temporal.PlainDate, { json }: LedgerOptions): Promise<void> {
  if (json) {
    const { stoodJson } = await import('#/ledger/ledger-json.ts')
    for (const each of stood) console.log(JSON.stringify(stoodJson(each)))
  } else {
    const { ledgerText } = await import('#/ledger/ledger-text.cli.ts')
    console.log(`截至 ${on}：${ledgerText(stood, on)}`)
  }
  process.exitCode = stood.some(({ standing }) => standing.is === 'overdue' || standing.is === 'breach') ? 1 : 0
}

async function signTerm({ says, within, workdays, by, why }: PolicyOptions, openOffice: () => Promise<Office>) {
  if (says !== 'prompt' && says !== 'statutory') {
    console.error('--says 应为 prompt（及时）或 statutory（法定时限）')
    process.exitCode = 2
    return
  }
  const office = await openOffice()
  try {
    const { signPolicy } = await import('#/ledger/sign-policy.action.ts')
    await signPolicy(office, { kind: 'term', says, within, ...(workdays && { workdays }) }, by, why)
    console.log(
      `已记录：${says === 'prompt' ? '及时' : '法定时限'}＝${within}${workdays ? '（工作日）' : ''}，${by}，${why}`,
    )
  } finally {
    await office.close()
  }
}
