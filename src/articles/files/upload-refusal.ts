import { Refused } from '#/platform/refused.ts'

/** Why an uploaded file is not taken; what to do about it stands in the words. */
export type UploadRefusal =
  | 'no-file'
  | 'cut-off'
  | 'too-large'
  | 'picture-too-large'
  | 'empty'
  | 'program'
  | 'web-page'
  | 'svg'
  | 'macro'
  | 'encrypted'
  | 'bomb'
  | 'archive-in-archive'
  | 'program-in-archive'
  | 'active-pdf'
  | 'damaged'
  | 'damaged-picture'
  | 'unknown'
  | 'not-docx'

const words: Readonly<Record<UploadRefusal, string>> = {
  'no-file': '没有收到文件，请选择一个文件再上传。',
  'cut-off': '文件没有传完整，请重新上传。',
  'too-large': '文件太大。请压缩图片、拆成几个文件后再传。',
  'picture-too-large': '图片太大。请缩小尺寸（长边 4000 像素以内即可）后再传。',
  empty: '文件是空的，请检查后重新选择。',
  program: '程序、脚本一类的文件不能上传。',
  'web-page': '网页、XML 文件不能作附件。请打开后复制文字到正文，或另存为 PDF、Word。',
  svg: 'SVG 图片可能带有脚本，不能上传。请另存为 PNG 或 JPG。',
  macro: '文件带有宏，不能上传。请另存为不带宏的 .docx、.xlsx 或 .pptx。',
  encrypted: '文件设有密码，公众打不开。请去掉密码，另存后再传。',
  bomb: '文件解压后大得不正常，未接收。请向提供文件的人核实。',
  'archive-in-archive': '压缩包里还有压缩包，无法检查。请解开后重新压缩成一层。',
  'program-in-archive': '压缩包里有程序、脚本或网页，不能上传。请去掉后重新压缩。',
  'active-pdf': 'PDF 里带有脚本或会启动程序，不能上传。请用“打印为 PDF”另存一份再传。',
  damaged: '文件已损坏或不完整。请用原程序打开，另存一份再传。',
  'damaged-picture': '图片读不出来。请用看图软件打开，另存为 PNG 或 JPG 后再传（HEIC、BMP 格式也请这样做）。',
  unknown: '不能上传这种文件。可以上传：图片、PDF、OFD、Word、Excel、PPT、WPS、文本、CSV 和 ZIP。',
  'not-docx': '这里只能导入 .docx 文件。旧格式 .doc、.wps 请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
}

/** A refusal in words; `detail` is the part of the file that it is about. */
export function refusedUpload(code: UploadRefusal, detail = ''): Refused<UploadRefusal> {
  return new Refused([code], { ...words, [code]: words[code] + (detail ? `（${detail}）` : '') })
}
