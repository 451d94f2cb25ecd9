/** Text broken into lines of so many columns of a terminal, where a Chinese character takes two. Line breaks of its own are kept. */
export function wrapped(text: string, width: number): string {
  let room = width
  let broken = ''
  for (const char of text) {
    const takes = /[\u1100-\u115f\u2e80-\uffe6]/.test(char) ? 2 : 1
    const isFull = char !== '\n' && takes > room
    room = char === '\n' ? width : (isFull ? width : room) - takes
    broken += isFull ? `\n${char}` : char
  }
  return broken
}
