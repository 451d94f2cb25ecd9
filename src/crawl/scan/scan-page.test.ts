import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textHash, visibleLength } from './page-hash.ts'
import { scanPage } from './scan-page.ts'

const valuesOf = (html: string) => scanPage(html).links.map(({ kind, value }) => `${kind} ${value}`)

for (const [html, ...expected] of [
  ['<a href=a>x</a><area href=b>', 'anchor a', 'area b'],
  ['<img src=a srcset="b 1x, c,d 2x , e">', 'image a', 'picture-set b', 'picture-set c,d', 'picture-set e'],
  ['<link rel=stylesheet href=a><script src=b></script>', 'linked a', 'script b'],
  ['<iframe src=a></iframe><frame src=b>', 'frame a', 'frame b'],
  ['<object data=a></object><embed src=b>', 'object a', 'object b'],
  ['<form action=a><button formaction=b></form>', 'form a', 'form b'],
  [
    '<video src=a poster=b><source src=c><track src=d></video><audio src=e></audio>',
    'media a',
    'image b',
    'media c',
    'media d',
    'media e',
  ],
  ['<meta http-equiv=Refresh content="0; URL=\'a b\'">', 'refresh a b'],
  ['<meta http-equiv=refresh content=5>'],
  ['<style>@import "a"; b{background:url( "c" )} /* url(no) */ d{content:"url(no)"}</style>', 'style a', 'style c'],
  ['<p style="background:url(a\\26 b)">', 'style a&b'],
  ['<a href="a?x=1&amp;y=2&copy=3">', 'anchor a?x=1&y=2&copy=3'],
  ['<!-- <a href=no> --><textarea><a href=no></textarea><template><a href=no></template>'],
  ['<script>document.write("<a href=no>")</script><noscript><img src=a></noscript>', 'image a'],
] as const) {
  test(`the links of ${html}`, () => assert.deepEqual(valuesOf(html), expected))
}

test('a page tells its title, metas, headings, ids, base and styles', () => {
  const page = scanPage(`<base href=/b/><base href=/c/><title> 关于 \n 公示 </title><title>二</title>
    <meta name=ColumnName content="通知公告"><meta property="og:title" content=t>
    <h1>一<b>级</b></h1><h2>二级<p id=p1><a name=top></a><div style="display:none">藏</div>`)
  assert.equal(page.title, '关于 公示')
  assert.equal(page.base, '/b/')
  assert.deepEqual(
    page.metas.map(({ name, content }) => [name, content]),
    [
      ['columnname', '通知公告'],
      ['og:title', 't'],
    ],
  )
  assert.deepEqual(
    page.headings.map(({ level, text }) => [level, text]),
    [
      [1, '一级'],
      [2, '二级\n藏'],
    ],
  )
  assert.deepEqual(page.ids, ['p1', 'top'])
  assert.deepEqual(
    page.styles.map(({ tag, css }) => [tag, css]),
    [['div', 'display:none']],
  )
})

test('visible text has a line for each block, and each link knows its own text in it', () => {
  const page = scanPage(
    '<ul><li><a href=1>一 &amp;\n二</a> <span>2026-01-02</span></li><li><a href=2>三</a><td>四<td>五</li></ul>',
  )
  assert.equal(page.text, '一 & 二 2026-01-02\n三 四 五')
  assert.deepEqual(
    page.links.map(({ textFrom, textTo }) => page.text.slice(textFrom, textTo)),
    ['一 & 二', '三'],
  )
})

test('the hash of the text does not change with the markup, and does with a word', () => {
  const hashOf = (html: string) => textHash(scanPage(html).text)
  assert.equal(hashOf('<p>甲 <b>乙</b></p>'), hashOf('<div class=x>甲\n乙</div><script>1</script>'))
  assert.notEqual(hashOf('<p>甲乙</p>'), hashOf('<p>甲丙</p>'))
  assert.equal(visibleLength(scanPage('<p>甲 乙</p>丙').text), 3)
})

test('a million tags that never end take no more than linear time', () => {
  for (const piece of ['<a href="', '<svg>', '</a', '<!--', '<title>', '<h1>', '<template>', '&amp', '<a href=x ']) {
    const started = performance.now()
    scanPage(piece.repeat(100_000))
    assert.ok(performance.now() - started < 3_000, piece)
  }
})
