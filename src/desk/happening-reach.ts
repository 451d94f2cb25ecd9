/** Happenings by what stands before the dot of their names, sorted by what they change. */
const table = ['charter', 'doubt', 'policy', 'calendar', 'units', 'unit-list', 'demo']
const facts = ['duty', 'fact', 'facts', 'exemption']
const staff = ['account', 'seat']
/** What somebody tries with a table that is not adopted. */
const drafts = ['draft']
/** Who comes and goes, and the record itself: only the record's own screens show it. */
const door = ['access', 'session', 'password', 'second-factor', 'record', 'backup']

const known = new Set([...table, ...facts, ...staff, ...drafts, ...door])

/** What an answer is made of, by the beginning of its address. An address that is not here is made of everything. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  '/api/me': [...staff, 'units', 'unit-list', 'demo'],
  '/api/people': [...staff, 'units', 'unit-list', 'demo', 'password', 'second-factor'],
  '/api/calendar': table,
  '/api/charter': [...table, ...drafts],
  '/api/units': [...table, ...staff],
  '/api/table': [...table, ...facts],
  '/api/ledger': [...table, ...facts],
  '/api/facts': [...table, ...facts],
  '/api/policies': [...table, ...facts],
  '/api/exemptions': [...table, ...facts],
  '/api/duties': [...table, ...facts, ...staff],
  '/api/workbench': [...table, ...facts, ...staff],
}

const beginnings = Object.keys(madeOf).map((beginning) => new RegExp(`^(${beginning})(?=[/?.]|$)`))

/**
 * Whether an address of the API may answer otherwise after a happening (its name in the record book). In doubt it may: a happening or
 * an address that nobody sorted reaches everything.
 */
export function isReached(address: string, happening: string): boolean {
  const family = familyOf(happening)
  const beginning = beginnings.map((each) => each.exec(address)?.[1]).find((found) => found !== undefined)
  return beginning === undefined || !known.has(family) || madeOf[beginning]!.includes(family)
}

/** Whether what the ledger answers, to anybody, may be otherwise after a happening. */
export function reachesLedger(happening: string): boolean {
  return isReached('/api/workbench', happening)
}

function familyOf(happening: string): string {
  const isTrial = happening.startsWith('charter.draft-') && happening !== 'charter.draft-adopted'
  return isTrial ? 'draft' : happening.split('.')[0]!
}
