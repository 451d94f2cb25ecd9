import { fromKysely, PgBoss } from 'pg-boss'
import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Log } from '#/platform/log.server.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Connection } from '#/platform/postgres/connection.store.ts'
import type { RecordEntry } from '#/platform/record-book.ts'

/** What a listener is told: which entry of the record book. It reads again what it needs, for the world may have moved on. */
export type Told = Pick<RecordEntry, 'siteId' | 'seq' | 'name' | 'subject'>

/** Work for later, as data. A slice exports its list; `main.ts` puts the lists together. Names: `slice.verb-object`. */
export type Job = Listener | Scheduled | Task

type Listener = {
  readonly kind: 'on'
  readonly event: string
  readonly name: string
  readonly handle: (office: Office, told: Told) => Promise<void>
}

type Scheduled = {
  readonly kind: 'at'
  readonly cron: string
  readonly name: string
  readonly handle: (office: Office) => Promise<void>
}

type Task = {
  readonly kind: 'task'
  readonly name: string
  readonly handle: (office: Office, data: JsonValue) => Promise<void>
}

/** Runs after an entry of that name was recorded: queued in the same transaction, so it runs exactly when the change came to be. */
export function on(event: string, name: string, handle: Listener['handle']): Listener {
  return { kind: 'on', event, name, handle }
}

/** Runs every day at a time (HH:MM, Beijing). */
export function daily(time: string, name: string, handle: Scheduled['handle']): Scheduled {
  const [hour, minute] = time.split(':').map(Number)
  return { kind: 'at', cron: `${minute} ${hour} * * *`, name, handle }
}

/** Runs every minute. */
export function everyMinute(name: string, handle: Scheduled['handle']): Scheduled {
  return { kind: 'at', cron: '* * * * *', name, handle }
}

/** Runs when somebody enqueues it. */
export function task(name: string, handle: Task['handle']): Task {
  return { kind: 'task', name, handle }
}

export type Queue = {
  /** Inside the caller's transaction: the job exists when, and only when, the transaction is committed. */
  readonly enqueue: (tx: Tx, name: string, data: JsonValue) => Promise<void>
  /** Enqueues every listener of this entry. */
  readonly tell: (tx: Tx, entry: RecordEntry) => Promise<void>
  /** Begins to run jobs, and to keep their schedules. */
  readonly work: (office: Office) => Promise<void>
  /** Throws when the queue cannot be reached. */
  readonly check: () => Promise<void>
  /** Lets running jobs finish within the time given, then stops. */
  readonly close: () => Promise<void>
}

export type QueueOptions = {
  readonly connection: Connection
  readonly jobs: readonly Job[]
  readonly log: Log
  /** Whether this process runs jobs; others only enqueue them. */
  readonly works: boolean
  readonly applicationName: string
}

const stopMs = 20_000
// Workers are woken when a job is committed; polling remains for a notice that was lost.
const queueOptions = { retryLimit: 5, retryDelay: 10, retryBackoff: true, retryDelayMax: 3_600, notify: true }
const timeZone = 'Asia/Shanghai'

/** The queue, opened when it is first needed: a command that only reads never pays for it. */
export function openQueue(options: QueueOptions): Queue {
  const { jobs } = options
  let started: Promise<PgBoss> | undefined
  const boss = (): Promise<PgBoss> => (started ??= startBoss(options))

  const enqueue: Queue['enqueue'] = async (tx, name, data) => {
    if (!jobs.some((job) => job.name === name)) throw new Error(`no job is named ${name}`)
    await (await boss()).send(name, { data }, { db: fromKysely(tx) })
  }
  return {
    enqueue,
    tell: async (tx, { siteId, seq, name, subject }) => {
      const listeners = jobs.filter((job) => job.kind === 'on' && job.event === name)
      for (const listener of listeners) await enqueue(tx, listener.name, { siteId, seq, name, subject })
    },
    work: async (office) => startWork(await boss(), jobs, office),
    check: async () => void (await (await boss()).schemaVersion()),
    close: async () => (await started)?.stop({ graceful: true, timeout: stopMs }),
  }
}

async function startBoss({ connection, jobs, log, works, applicationName }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(connection as object),
    application_name: `${applicationName} queue`,
    max: works ? 5 : 2,
    connectionTimeoutMillis: 5_000,
    supervise: works,
    schedule: works,
    registerInstance: works,
    useListenNotify: works,
  })
  boss.on('error', (fault) => log.error({ fault }, 'queue'))
  boss.on('warning', (warning) => log.warn({ warning }, 'queue'))
  await boss.start()
  const known = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const name of new Set(jobs.map((job) => job.name))) {
    if (!known.has(name)) await boss.createQueue(name, queueOptions)
  }
  return boss
}

async function startWork(boss: PgBoss, jobs: readonly Job[], office: Office): Promise<void> {
  await keepSchedules(boss, jobs)
  const oneOfEach = new Map(jobs.map((job) => [job.name, job])) // one listener may hear several events
  for (const job of oneOfEach.values()) {
    await boss.work<{ data: JsonValue } | null>(job.name, async (batch) => {
      for (const { id, data } of batch) {
        await runLoudly(office.log.child({ job: job.name, id }), () => run(job, office, data?.data ?? null))
      }
    })
  }
}

/** The schedules in the database become those in the list: one that was taken out of the program stops. */
async function keepSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const wanted = new Map(jobs.flatMap((job) => (job.kind === 'at' ? [[job.name, job.cron]] : [])) as [string, string][])
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
  for (const [name, cron] of wanted) await boss.schedule(name, cron, null, { tz: timeZone })
}

function run(job: Job, office: Office, data: JsonValue): Promise<void> {
  if (job.kind === 'at') return job.handle(office)
  if (job.kind === 'on') return job.handle(office, data as Told)
  return job.handle(office, data)
}

/** The queue tries a failed job again, later and later; each failure is also ours to hear. */
async function runLoudly(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    log.error({ fault }, 'job failed')
    throw fault
  }
}
