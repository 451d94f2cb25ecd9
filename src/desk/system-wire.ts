import { type Static, Type } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(shape: T) => Type.Union([shape, Type.Null()])
const Count = Type.Integer({ minimum: 0 })

/** What the office runs on. A part that does not answer is null. */
export const SystemState = Type.Object({
  database: Nullable(Type.Object({ version: Type.String(), bytes: Count, connections: Count })),
  place: Type.String(),
  queue: Nullable(Type.Object({ waiting: Count, running: Count, failed: Count })),
  disk: Nullable(Type.Object({ freeBytes: Count, totalBytes: Count })),
  backup: Nullable(Type.Object({ at: Type.String(), by: Type.String(), note: Type.String(), days: Count })),
  versions: Type.Object({ belltower: Type.String(), node: Type.String() }),
  startedAt: Type.String(),
})
export type SystemState = Static<typeof SystemState>

/** Where the backup was put, and the end of the record book it holds. */
export const BackupNote = Type.Object(
  { note: Type.String({ minLength: 2, maxLength: 200 }) },
  { additionalProperties: false },
)
