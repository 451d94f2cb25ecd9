/** Turned away at the door: who is not known, may not, or comes too often. A refusal of the rules is `Refused`. */
export class Denied extends Error {
  readonly status: 401 | 403 | 429
  readonly code: string

  constructor(status: 401 | 403 | 429, code: string, words: string) {
    super(words)
    this.name = 'Denied'
    this.status = status
    this.code = code
  }
}
