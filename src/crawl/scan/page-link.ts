/** What leads from a page to another address. */
export type LinkKind =
  | 'anchor'
  | 'area'
  | 'image'
  | 'picture-set'
  | 'linked'
  | 'script'
  | 'frame'
  | 'object'
  | 'form'
  | 'refresh'
  | 'style'
  | 'media'

export const linkKindWords: Record<LinkKind, string> = {
  anchor: '链接',
  area: '图上热区',
  image: '图片',
  'picture-set': '多尺寸图片',
  linked: '页头引用',
  script: '脚本',
  frame: '框架',
  object: '嵌入对象',
  form: '表单',
  refresh: '自动跳转',
  style: '样式里的图片或字体',
  media: '音频视频',
}

/** A link as it stands in a page. */
export type PageLink = {
  readonly kind: LinkKind
  /** The element and, of it, the attribute; `style` elements have none. */
  readonly tag: string
  readonly attribute: string
  /** As written, character references resolved; not yet an address. */
  readonly value: string
  /** Where its tag begins in the page's text. */
  readonly at: number
  /** `rel` of a, area and link, in lower case. */
  readonly rel: string
  /** Where its own text stands in the page's visible text; the same place twice when it has none. */
  readonly textFrom: number
  textTo: number
}

/** Which attributes of which elements hold addresses. `srcset` has several. */
export const linkAttributes: ReadonlyMap<string, readonly (readonly [attribute: string, kind: LinkKind])[]> = new Map([
  ['a', [['href', 'anchor']]],
  ['area', [['href', 'area']]],
  ['link', [['href', 'linked']]],
  [
    'img',
    [
      ['src', 'image'],
      ['srcset', 'picture-set'],
    ],
  ],
  [
    'source',
    [
      ['src', 'media'],
      ['srcset', 'picture-set'],
    ],
  ],
  ['audio', [['src', 'media']]],
  [
    'video',
    [
      ['src', 'media'],
      ['poster', 'image'],
    ],
  ],
  ['track', [['src', 'media']]],
  ['script', [['src', 'script']]],
  ['iframe', [['src', 'frame']]],
  ['frame', [['src', 'frame']]],
  ['embed', [['src', 'object']]],
  ['object', [['data', 'object']]],
  ['form', [['action', 'form']]],
  ['button', [['formaction', 'form']]],
  [
    'input',
    [
      ['src', 'image'],
      ['formaction', 'form'],
    ],
  ],
  ['body', [['background', 'image']]],
  ['table', [['background', 'image']]],
  ['td', [['background', 'image']]],
])
