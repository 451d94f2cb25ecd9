import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { Refused } from '#/platform/refused.ts'

/** Where a database is and who may enter: what `pg` takes. Holds a password. */
export type Connection = Pick<pg.ClientConfig, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'>

const connectTimeoutMs = 5_000
const retryMs = [50, 200, 500, 1_000, 2_000]

/** Starting, stopping, recovering, restarted, or gone for a moment: worth another try. */
const passing = ['57P03', '57P01', '57P02', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']

/** Every time limit of a connection, written out, and dates as text. */
export function clientConfig(connection: Connection, applicationName: string): pg.ClientConfig {
  return {
    ...connection,
    application_name: applicationName,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: 120_000,
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    options: '-c timezone=Asia/Shanghai',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  }
}

/** Opens one connection of its own, trying again for a few seconds while the database is only starting or restarting. */
export async function connectClient(connection: Connection, applicationName: string): Promise<pg.Client> {
  return retrying(async () => {
    const client = survive(new pg.Client(clientConfig(connection, applicationName)))
    await client.connect()
    return client
  })
}

/** A connection that is cut between two statements must not end the process: the next statement on it says so. */
export function survive<Client extends pg.ClientBase>(client: Client): Client {
  return client.on('error', () => {})
}

/** Tries again while the fault is a passing one; only for what can be repeated safely, such as taking a connection. */
export async function retrying<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of retryMs) {
    try {
      return await attempt()
    } catch (fault) {
      if (!isPassing(fault)) throw fault
      await wait(pauseMs)
    }
  }
  return attempt()
}

/** A fault of connecting in words for the operator; anything else is given back as it is. */
export function connectionRefusal(fault: unknown): unknown {
  const { code, message } = fault as { code?: string; message?: string }
  if (['28P01', '28000', '3D000'].includes(code ?? '')) return refusal('wrong-password', message ?? '')
  const unreachable = isPassing(fault) || ['ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code ?? '')
  return unreachable ? refusal('unreachable', code ?? message ?? '') : fault
}

function refusal(code: 'wrong-password' | 'unreachable', detail: string): Refused {
  return new Refused([code], postgresRefusalWords(detail))
}

/** Whether the database is only starting, stopping or gone for a moment. */
export function isPassing(fault: unknown): boolean {
  const { code, message } = fault as { code?: string; message?: string }
  return (
    passing.includes(code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying/.test(message ?? '')
  )
}

const { builtins } = pg.types

const asText = (text: string): string => text
const ownParsers: Readonly<Record<number, (text: string) => unknown>> = {
  // A driver would turn a date into a midnight somewhere: it stays the text that the database wrote, and Temporal reads it.
  [builtins.DATE]: asText,
  [builtins.TIME]: asText,
  [builtins.TIMESTAMP]: asText,
  [builtins.TIMESTAMPTZ]: asText,
  [builtins.INTERVAL]: asText,
  [builtins.INT8]: wholeNumber,
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: never) => unknown {
  return ownParsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')
}

/** Counts and numbers of rows fit a JavaScript number; one that does not is a fault, not a rounded value. */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`)
  return value
}
