import fc from 'fast-check'

/** Pieces that parsers stumble over. Together they make pages nobody would write on purpose, and many do. */
const pieces = [
  ...[
    'text',
    ' & ',
    '&amp;',
    '&copy=3',
    '&notit;',
    '&#x4e2d;',
    '<',
    '< a href=x>',
    '</',
    '</>',
    '</ a>',
    '<>',
    '>',
    '"',
    "'",
  ],
  ...[
    '<!-- <a href=hidden> -->',
    '<!-->',
    '<!--->',
    '<!---->',
    '<!--',
    '-->',
    '--!>',
    '<!-- a --!>',
    '<!DOCTYPE html>',
    '<!x y="z>">',
  ],
  ...['<?php echo "<a href=1>" ?>', '<![CDATA[ <a href=2> ]]>', ']]>'],
  ...[
    '<a href=3>',
    '<A HREF="4">',
    "<a href='5'>",
    '<a href = 6 >',
    '<a href=7/>',
    '<a/href=8>',
    '<a href="9"href="10">',
    '<a href>',
    '<a href=>',
  ],
  ...[
    '<a href="a&amp;b&copy=3&copy;4&lt">',
    '<a href="11\n12\t">',
    '<a href="un',
    "<a href='un",
    '<a ="x" href=13>',
    '<a href==14>',
    '<a "href=15>',
  ],
  ...[
    '<a href="\r\n16\r">',
    '<a hrefx=1 xhref=2>',
    '</a href=17>',
    '</a>',
    '<ａ href=18>',
    '<a\fhref=19>',
    '<a\u000bhref=20>',
    '<a href="\0x">',
  ],
  ...[
    '<script>',
    '</script>',
    '</script >',
    '</script/>',
    '</scriptx>',
    '<script src=21>',
    '<!-- <script> </script> -->',
    'document.write("<a href=22>")',
  ],
  ...[
    '<style>',
    '</style>',
    'a{b:url(23)}',
    '<title>',
    '</title>',
    '<textarea>',
    '</textarea>',
    '</textarea x>',
    '<xmp>',
    '</xmp>',
  ],
  ...[
    '<iframe src=24>',
    '</iframe>',
    '<noembed>',
    '</noembed>',
    '<noframes>',
    '</noframes>',
    '<noscript>',
    '</noscript>',
  ],
  ...[
    '<img src=25 srcset="26 1x, 27 2x">',
    '<image src=28>',
    '<form action=29>',
    '</form>',
    '<object data=30>',
    '</object>',
    '<embed src=31>',
  ],
  ...[
    '<meta name=a content=b>',
    '<meta http-equiv=refresh content="0;url=32">',
    '<base href=33>',
    '<link rel=stylesheet href=34>',
  ],
  ...[
    '<p id=35>',
    '</p>',
    '<div style="color:red">',
    '</div>',
    '<table>',
    '<td>',
    '</td>',
    '</table>',
    '<h1>',
    '</h1>',
    '<br>',
    '</br>',
    '<li>',
  ],
] as const

/** Of svg and math; what stands between is closed in its order, as browsers need it too. */
const foreign = [
  ...[
    '<svg><style/><a href=36>x</a></svg>',
    '<svg><title>t<a href=37></title></svg>',
    '<svg/><style>a<a href=38></style>',
  ],
  ...[
    '<svg><![CDATA[ <a href=39> ]]></svg>',
    '<math><mi><a href=40></mi><mo/></math>',
    '<svg><script/><a href=41></svg>',
  ],
  ...[
    '<svg><foreignObject><style>b<a href=42></style></foreignObject></svg>',
    '<svg><div><style><a href=43></style></div>',
  ],
  ...[
    '<svg><desc><textarea><a href=44></textarea></desc><image src=45></svg>',
    '<math><annotation-xml encoding="text/html"><title><a></title></annotation-xml></math>',
  ],
]

const template = ['<template><a href=46></template>', '<template><p><template><img src=47></template></p></template>']

/** Pages of hostile pieces, cut off anywhere. */
export const hostileHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...pieces) },
      fc.constantFrom(...foreign, ...template),
      fc.string({ maxLength: 4 }),
    ),
    {
      maxLength: 14,
    },
  )
  .chain((parts) => {
    const whole = parts.join('')
    return fc.oneof(
      fc.constant(whole),
      fc.nat(whole.length).map((length) => whole.slice(0, length)),
    )
  })
