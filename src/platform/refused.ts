/**
 * You may not: an answer of the rules, not a fault of ours. HTTP makes it 409 with the codes, the terminal prints the words.
 * A slice keeps its codes as a union and their words as a `Record`, so a code without words does not compile.
 */
export class Refused<Code extends string = string> extends Error {
  readonly codes: readonly Code[]
  readonly words: readonly string[]

  constructor(codes: readonly Code[], words: Readonly<Record<Code, string>>) {
    super(codes.map((code) => words[code]).join('；'))
    this.name = 'Refused'
    this.codes = codes
    this.words = codes.map((code) => words[code])
  }
}
