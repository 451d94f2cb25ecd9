import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Obligation, Recurring } from '#/charter/obligation.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Published } from '#/ledger/fact.ts'
import { type Pack, readPack } from '#/ledger/pack.ts'
import { noPolicy } from '#/ledger/policy.ts'
import type { World } from '#/ledger/standing.ts'
import { day, noticeCalendar } from './calendars.ts'

/** 部门动态 of 档案局, in force since 2026-01-01, owed under one obligation. */
export function aDuty(obligation: Obligation, rest: Partial<Duty> = {}): Duty {
  const path = ['新闻中心', '部门动态']
  return {
    id: 'a',
    path,
    column: path.at(-1)!,
    units: ['档案局'],
    share: 'each',
    clause: '示例条款',
    obligation,
    columnClass: null,
    since: day('2026-01-01'),
    until: null,
    ...rest,
  }
}

/** Publish at least once (or `rest.min` times) in every period. */
export function recurring(every: string, rest: Partial<Recurring> = {}): Recurring {
  return { kind: 'recurring', action: 'publish', every, min: 1, unit: '次', ...rest }
}

/** An item published in 部门动态 on a day. */
export function published(on: string, rest: Partial<Published> = {}): Published {
  return { kind: 'published', path: ['新闻中心', '部门动态'], on: day(on), ...rest }
}

/** The national limits that come with the product. */
export function nationalPack(): Pack {
  const read = readPack(parse(readFileSync('data/packs/national-2019.yaml', 'utf8')))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.pack
}

/** The notices and limits that come with the product, and an office that has settled nothing. */
export function theWorld(): World {
  return { calendar: noticeCalendar(), pack: nationalPack(), policy: noPolicy }
}
