import { InvalidArgumentError } from 'commander'

/** A day as people write it on the command line, 2026-03-01; anything else, 30 February among it, is a usage error in words. */
export function dayArgument(text: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    // no such day: told below
  }
  throw new InvalidArgumentError('日期要写成 2026-03-01，并且确有这一天。Write an existing day as 2026-03-01.')
}
