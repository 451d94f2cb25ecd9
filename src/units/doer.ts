/** Who does something: as the record book names him, and the person's id (the terminal has none and is trusted with the machine). */
export type Doer = { readonly name: string; readonly personId: string }

/** Whoever works at the terminal of the machine. */
export const terminal: Doer = { name: '终端', personId: 'terminal' }
