/** A year's notice as somebody fills it in, line by line. */
export type NoticeForm = {
  readonly year: string
  readonly notice: string
  readonly lines: readonly { readonly from: string; readonly to: string; readonly type: 'off' | 'work' }[]
}

/** The form as the CSV that `readNotice` reads: what is typed in and what is uploaded go the same way. Empty lines are left out. */
export function noticeCsv({ year, notice, lines }: NoticeForm): string {
  const days = lines.filter(({ from }) => from !== '')
  return [
    `年份,${year}`,
    `文号,${quoted(notice)}`,
    ...days.map(
      ({ from, to, type }) => `${to && to !== from ? `${from}..${to}` : from},${type === 'off' ? '放假' : '上班'}`,
    ),
    '',
  ].join('\n')
}

const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll(/\s+/g, ' ').trim()}"`
