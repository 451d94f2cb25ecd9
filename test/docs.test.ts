import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesOf, importsOf, isTest, root, textOf } from './kit/source-tree.ts'

const docs = filesOf('*.md', 'docs/**/*.md')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> }

/** `npm start` and `npm test` are scripts too; these others are npm's own. */
const npmItself = ['install', 'ci', 'run', 'ls', 'audit', 'update', 'pack']

/** The slices whose words are the trade's, so that each has its place in the glossary. */
const domain = ['calendar', 'charter', 'ledger']

/** The commands that the program itself lists, each with the commands under it. */
const commands = new Map(listedBy([]).map((name) => [name, listedBy([name])]))

for (const required of ['README.md', 'ARCHITECTURE.md', 'docs/words.md']) {
  test(`${required} exists`, () => assert.ok(existsSync(join(root, required))))
}

for (const doc of docs) {
  test(`${doc} names only files that exist`, () => assert.deepEqual(missingFiles(doc), []))

  test(`${doc} names only npm scripts that exist`, () => {
    const named = [...textOf(doc).matchAll(/(?:`|^\s*(?:\$ )?)npm (run )?([a-z][\w:-]*)/gm)]
    const missing = named.filter(
      ([, run, name]) => !(name! in scripts) && (run !== undefined || !npmItself.includes(name!)),
    )
    assert.deepEqual(
      missing.map(([said]) => said),
      [],
    )
  })

  test(`${doc} names only commands of belltower that exist`, () => {
    const named = [...textOf(doc).matchAll(/(?:`|^|npx )belltower ((?:[a-z]+ ?){1,2})/gm)].map(([, words]) =>
      words!.trim(),
    )
    assert.deepEqual(
      named.filter((words) => !isCommand(words)),
      [],
    )
  })
}

test('the tree of src in ARCHITECTURE.md is what src holds', () => {
  const drawn = [...textOf('ARCHITECTURE.md').matchAll(/^[│├└─\s]*[├└]── (\S+?)\/?(?=\s|$)/gm)].map(([, name]) => name!)
  const missing = [...new Set(filesOf('src/*').map((path) => path.slice('src/'.length)))].filter(
    (name) => !drawn.includes(name),
  )
  assert.deepEqual(missing, [])
})

test('docs/words.md has every type that one slice uses of another', () => {
  const words = textOf('docs/words.md')
  const missing = [...typesBetweenSlices()].filter((name) => !new RegExp(`\\b${name}\\b`).test(words))
  assert.deepEqual(missing, [])
})

/** The words the slices share: types of the trade that are imported across a border. */
function typesBetweenSlices(): ReadonlySet<string> {
  const sources = filesOf('src/**/*.ts').filter((file) => !isTest(file))
  const crossing = sources.flatMap((file) =>
    importsOf(file).filter(({ to }) =>
      domain.some((slice) => to.startsWith(`src/${slice}/`) && !file.startsWith(`src/${slice}/`)),
    ),
  )
  return new Set(
    crossing.flatMap(({ to, names }) =>
      [...names.matchAll(/\b\w+\b/g)].flatMap(([name]) => (textOf(to).includes(`export type ${name} `) ? [name] : [])),
    ),
  )
}

/** Things in backquotes that look like a path of the repository, and are not there. */
function missingFiles(doc: string): readonly string[] {
  const named = [...textOf(doc).matchAll(/`((?:src|test|docs|data|db|bin|bench|\.ci)\/[\w./*-]*)`/g)].map(
    ([, path]) => path!,
  )
  return named.filter((path) => filesOf(path.replace(/\/$/, '')).length === 0)
}

function listedBy(words: readonly string[]): readonly string[] {
  const help = execFileSync(process.execPath, ['src/main.ts', ...words, '--help'], { cwd: root, encoding: 'utf8' })
  const list = /^Commands:\n((?: {2}.*\n?)*)/m.exec(help)?.[1] ?? ''
  return [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name]) => name!).filter((name) => name !== 'help')
}

/** The first word must be a command; the second too, where commands hang under the first. */
function isCommand(words: string): boolean {
  const [first, second] = words.split(' ')
  const under = commands.get(first!)
  if (!under) return false
  return second === undefined || under.length === 0 || under.includes(second) || first === second
}
