import { movedInto } from '#/portal/moved-links.ts'

/**
 * A finished page as 长者模式 shows it: the same text, large, one thing below the other, and links that stay in the mode. Pictures in turn
 * and the like go by the styles of `elder`. 《互联网网站适老化通用设计规范》.
 */
export function elderPage(page: string): string {
  return movedInto('elder', page)
}
