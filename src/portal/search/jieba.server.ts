import type { Jieba } from '@node-rs/jieba'
import type { Cut } from '#/portal/search/query.ts'

let loading: Promise<Jieba> | undefined

/** The cutter of Chinese words, with its dictionary; loaded when it is first needed (about a tenth of a second). */
export async function openCut(): Promise<Cut> {
  loading ??= load()
  const jieba = await loading
  return (text, whole) => (whole ? jieba.cut(text, true) : jieba.cutForSearch(text, true))
}

async function load(): Promise<Jieba> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
  return Jieba.withDict(dict)
}
