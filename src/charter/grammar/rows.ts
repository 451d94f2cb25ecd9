import type { Row } from './facts.ts'
import { ACTIONS } from './rows/actions.ts'
import { AMOUNTS } from './rows/amounts.ts'
import { CADENCE } from './rows/cadence.ts'
import { DATES, LISTED_MONTHS } from './rows/dates.ts'
import { CLOSING, IN_PERIOD } from './rows/deadlines.ts'
import { EXCEPTIONS } from './rows/exceptions.ts'
import { EXTERNAL, STATEMENTS, UNSUPPORTED } from './rows/human.ts'
import { EXTENSIONS, LIMIT_WORDS, TIMES } from './rows/limits.ts'
import { LINKS } from './rows/links.ts'
import { NAMES } from './rows/names.ts'
import { OCCASIONS } from './rows/occasions.ts'
import { FORBIDDEN, REQUIRED } from './rows/quality.ts'
import { SCORES } from './rows/scores.ts'
import { TRIGGERS } from './rows/triggers.ts'
import { FILLERS, UPDATING, VAGUE } from './rows/vague.ts'
import { BARE_PERIODS, WEEKDAYS } from './rows/weekdays.ts'

/** The whole grammar. Where two rows cover the same characters the earlier one is taken. */
export const ROWS: readonly Row[] = [
  ...NAMES,
  ...EXCEPTIONS,
  ...LISTED_MONTHS,
  ...CLOSING,
  ...IN_PERIOD,
  ...DATES,
  ...WEEKDAYS,
  ...CADENCE,
  ...BARE_PERIODS,
  ...EXTENSIONS,
  ...TRIGGERS,
  ...OCCASIONS,
  ...TIMES,
  ...LIMIT_WORDS,
  ...SCORES,
  ...AMOUNTS,
  ...LINKS,
  ...FORBIDDEN,
  ...REQUIRED,
  ...UPDATING,
  ...UNSUPPORTED,
  ...EXTERNAL,
  ...ACTIONS,
  ...STATEMENTS,
  ...FILLERS,
  ...VAGUE,
]
