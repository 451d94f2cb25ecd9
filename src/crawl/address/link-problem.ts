/** Why what a link says leads to no page. `wrong…`: somebody made a mistake. */
export type LinkProblem =
  | 'empty'
  | 'fragment-only'
  | 'mail'
  | 'phone'
  | 'script'
  | 'inline-data'
  | 'other-scheme'
  | 'wrong-scheme'
  | 'wrong-file'
  | 'wrong-address'

export const linkProblemWords: Record<LinkProblem, string> = {
  empty: '没有写地址',
  'fragment-only': '本页内的位置',
  mail: '电子邮件地址',
  phone: '电话号码',
  script: '脚本',
  'inline-data': '写在页内的数据',
  'other-scheme': '网页以外的程序打开的地址',
  'wrong-scheme': '地址开头写错了，应为 http:// 或 https://',
  'wrong-file': '指向编辑自己电脑上的文件，别人打不开',
  'wrong-address': '不成地址',
}
