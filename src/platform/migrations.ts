import { hash } from 'node:crypto'

/** One step of the database's shape: a file of plain SQL, forward only. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** A step that the database remembers having taken. */
export type Taken = { readonly name: string; readonly checksum: string }

export type MigrationRefusal = 'changed-migration' | 'newer-database' | 'out-of-order'

/** `detail` names the files. */
export function migrationRefusalWords(detail: string): Record<MigrationRefusal, string> {
  return {
    'changed-migration': `这些数据库升级文件在执行之后被改动过：${detail}。请恢复原文件，改动写成新的升级文件。These migrations were changed after they had run: restore them, and write the change as a new file.`,
    'newer-database': `数据库比程序新，程序不认识：${detail}。请使用更新的程序。The database is newer than the program: use a newer program.`,
    'out-of-order': `这些升级文件排在已执行的文件之前：${detail}。请改用更大的编号。These migrations come before one that has already run: give them higher numbers.`,
  }
}

/** A migration from the name and the text of its file. Line ends do not count: git may change them. */
export function migrationFrom(name: string, sql: string): Migration {
  return { name, sql, checksum: hash('sha256', sql.replaceAll('\r\n', '\n')) }
}

export type Plan =
  | { readonly todo: readonly Migration[] }
  | { readonly refused: MigrationRefusal; readonly names: readonly string[] }

/** What is still to be run, in order; or why nothing may be run. */
export function planMigrations(all: readonly Migration[], taken: readonly Taken[]): Plan {
  const known = new Map(all.map(({ name, checksum }) => [name, checksum]))
  const newer = taken.filter(({ name }) => !known.has(name))
  if (newer.length > 0) return refuse('newer-database', newer)
  const changed = taken.filter(({ name, checksum }) => known.get(name) !== checksum)
  if (changed.length > 0) return refuse('changed-migration', changed)

  const done = new Set(taken.map(({ name }) => name))
  const last = [...done].sort().at(-1) ?? ''
  const todo = all.filter(({ name }) => !done.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const late = todo.filter(({ name }) => name < last)
  return late.length > 0 ? refuse('out-of-order', late) : { todo }
}

function refuse(refused: MigrationRefusal, which: readonly Taken[]): Plan {
  return { refused, names: which.map(({ name }) => name) }
}
