/**
 * Turned away at the door: who is not known, may not, comes too often, or asks for what is not there, or not for him to know of (404).
 * A refusal of the rules is `Refused`.
 */
export class Denied extends Error {
  readonly status: 401 | 403 | 404 | 429
  readonly code: string

  constructor(status: 401 | 403 | 404 | 429, code: string, words: string) {
    super(words)
    this.name = 'Denied'
    this.status = status
    this.code = code
  }
}
