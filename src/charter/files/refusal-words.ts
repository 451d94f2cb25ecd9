import type { FileRefusal, FileRefusalCode } from '#/charter/grid.ts'

/** What is wrong with a file and what its owner can do about it. */
export type RefusalWords = { readonly zh: string; readonly en: string }

export const refusalWords: Record<FileRefusalCode, RefusalWords> = {
  'not-found': {
    zh: '找不到这个文件，或者没有权限读取。请检查文件名和所在文件夹。',
    en: 'The file was not found or may not be read. Check its name and folder.',
  },
  'too-large': {
    zh: '文件太大，不像一张责任分解表。请删去图片、空白行列和无关内容，只留表格，另存后再试。',
    en: 'The file is too large for a responsibility table. Remove pictures, blank rows and unrelated content, keep only the table, save and try again.',
  },
  'wrong-type': {
    zh: '不能读取这种文件。请用 Word 或 WPS 打开原表，另存为 .docx（或 .xlsx、.csv、.txt）后再试；图片和 PDF 请找原来的文字稿。',
    en: 'This kind of file cannot be read. Open the original in Word or WPS and save it as .docx (or .xlsx, .csv, .txt); for pictures and PDF find the original document.',
  },
  encrypted: {
    zh: '文件设有密码。请用原程序打开，去掉密码，另存后再试。',
    en: 'The file is protected by a password. Open it, remove the password, save and try again.',
  },
  macro: {
    zh: '文件带有宏，为安全起见不读取。请另存为不带宏的 .docx 或 .xlsx 后再试。',
    en: 'The file carries macros and is not read for safety. Save it as a .docx or .xlsx without macros and try again.',
  },
  'zip-bomb': {
    zh: '文件解压后大得不正常，可能是恶意文件，未读取。请向提供文件的人核实，或把表格复制到新建的文档里再试。',
    en: 'The file unpacks to an abnormal size and may be malicious; it was not read. Ask whoever sent it, or copy the table into a new document.',
  },
  damaged: {
    zh: '文件已损坏或不完整，无法读取。请重新下载或重新复制；如仍不行，用 Word 或 WPS 打开后另存一份再试。',
    en: 'The file is damaged or incomplete. Download or copy it again; if that does not help, open it in Word or WPS and save a new copy.',
  },
  'no-table': {
    zh: '文件里没有找到表格。请确认选对了文件，表格是真正的表格而不是图片，并且没有放在隐藏的工作表里。',
    en: 'No table was found in the file. Check that it is the right file and that the table is a real table, not a picture, and not on a hidden sheet.',
  },
  'too-slow': {
    zh: '读取超时，已停止。请把表格复制到新建的文档里，另存后再试。',
    en: 'Reading took too long and was stopped. Copy the table into a new document, save it and try again.',
  },
}

/** The whole message for one refusal, Chinese first: what is wrong, what to do, and the detail where there is one. */
export function sayRefusal({ code, detail }: FileRefusal): string {
  const { zh, en } = refusalWords[code]
  return `${zh}${detail ? `（${detail}）` : ''}\n${en}`
}
