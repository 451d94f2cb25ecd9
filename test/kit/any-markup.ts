import fc from 'fast-check'

const names = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'strong',
    'i',
    'em',
    'u',
    'sup',
    'sub',
    'h1',
    'h3',
    'ul',
    'ol',
    'li',
    'table',
    'tbody',
    'tr',
  ],
  ...['td', 'th', 'caption', 'thead', 'blockquote', 'figure', 'figcaption', 'pre', 'center', 'font', 'o:p', 'article'],
]
const picture = `/files/ab/ab${'0'.repeat(62)}.png`

const attributes = [
  ...[
    '',
    ' class="align-center"',
    ' align=right',
    ' id="_ftn1"',
    ' name="ftn2"',
    ' style="font-weight:bold"',
    ' rowspan=2',
  ],
  ...[' colspan="3"', ' class=flush', ' style="text-align:center;mso-x:y"', ' onclick=alert(1)', ' start=4'],
]

/** Pieces of markup that hide nothing: opened and closed in any order. */
export const pieces: readonly string[] = [
  ...names.flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...[
    '<br>',
    '<br><br>',
    '<hr>',
    `<img src="${picture}" alt="图">`,
    '<a href="#_ftn1">',
    '<a href="/a/1.html" id=ftn1>',
    '</a>',
  ],
]

const texts = [
  '字',
  ' ',
  '　',
  '\n',
  '&nbsp;',
  'a b',
  ' x ',
  '&lt;b&gt;',
  '&amp;nbsp;',
  '<',
  '\u200b',
  '“',
  '。\n',
  '&#0;',
  '\ud800',
]

/** Markup as no program would write it. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...texts),
      fc.constantFrom(...pieces),
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([name, more]) => `<${name}${more}>`),
      fc.constantFrom(
        '<!-- -->',
        '<script>',
        '</script>',
        '<svg>',
        '</svg>',
        '<style>',
        '</style>',
        '<p style="display:none">',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''))
