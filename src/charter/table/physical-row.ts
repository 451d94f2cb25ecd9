import type { Place } from '#/charter/table/places.ts'

/** A row of the table after merges, dittos and lost merges are resolved, before its cells are cut up. */
export type PhysicalRow = {
  readonly gridRow: number
  /** Outermost first: section headings, then categories. */
  readonly path: readonly string[]
  readonly column: Place
  /** The innermost header speaks of tasks, whose names are phrases. */
  readonly isTask: boolean
  readonly units: readonly UnitPlace[]
  readonly requirements: readonly RequirementPlace[]
}

export type UnitPlace = {
  readonly place: Place
  readonly role?: 'lead' | 'support' | undefined
  /** The cell is empty and merges were lost: it was read as one with the cell above. */
  readonly isInherited: boolean
}

export type RequirementPlace = {
  readonly place: Place
  /** Present where the header decides how the cell reads. */
  readonly header?: string | undefined
}
