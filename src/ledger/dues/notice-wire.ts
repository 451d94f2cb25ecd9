import { type Static, Type } from 'typebox'
import { longestFile } from '#/calendar/notice-problem.ts'

const Day = Type.String({ description: '如 2026-03-01' })

/** A year's notice as a file: its name tells CSV from YAML. */
export const NoticeFile = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\.(ya?ml|csv|YA?ML|CSV)$' }),
  text: Type.String({ minLength: 1, maxLength: longestFile + 1 }),
})
export type NoticeFile = Static<typeof NoticeFile>

/** A due day that the notice puts on another day. */
export const MovedRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  clause: Type.String(),
  case: Type.Union([Type.String(), Type.Null()]),
  old: Day,
  new: Day,
})
export type MovedRow = Static<typeof MovedRow>

/** What a notice file says and would do; nothing is written. */
export const NoticePreview = Type.Object({
  year: Type.Union([Type.Integer(), Type.Null()]),
  summary: Type.String({ description: '这一年的放假和上班，逐行' }),
  problems: Type.Array(Type.Object({ isDoubt: Type.Boolean(), words: Type.String() })),
  moved: Type.Array(MovedRow),
  settled: Type.Integer({ description: '不再是暂估的到期日' }),
  refused: Type.Array(Type.String(), { description: '为什么不能导入；空的就可以' }),
})
export type NoticePreview = Static<typeof NoticePreview>

export const NoticeImported = Type.Object({ year: Type.Integer(), version: Type.Integer() })
export type NoticeImported = Static<typeof NoticeImported>
