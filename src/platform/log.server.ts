import { pino } from 'pino'
import type { LogLevel } from '#/platform/settings.ts'

export type Log = pino.Logger

/** Where secrets may stand in what is logged; they are replaced before anything is written. */
const secrets = [
  'password',
  'token',
  'authorization',
  'cookie',
  'connectionString',
  'databaseUrl',
  'secret',
  'clientSecret',
]

/** The log goes to stderr, so that what a command prints stays clean: one JSON object a line, or lines for people when a person looks on. */
export async function openLog(level: LogLevel): Promise<Log> {
  return pino(logOptions(level), process.stderr.isTTY ? await prettyLines() : pino.destination({ dest: 2, sync: true }))
}

/** Level, redaction and the shape of faults: the same for every destination. */
export function logOptions(level: LogLevel): pino.LoggerOptions {
  return {
    level,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '〈隐去〉' },
    serializers: { fault: pino.stdSerializers.err, err: pino.stdSerializers.err },
  }
}

async function prettyLines(): Promise<pino.DestinationStream> {
  const { default: pretty } = await import('pino-pretty')
  return pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' })
}
