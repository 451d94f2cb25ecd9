import { AskFailed } from '#/desk/api.page.ts'
import type { Problem } from '#/platform/http/problem.ts'

/** A file on its way: what becomes of it, and how to stop it. */
export type Sending = { readonly done: Promise<string>; readonly stop: () => void }

/** Sends a table to be imported and gives the new draft's id; `progress` hears how much is sent, 0 to 100. Only XMLHttpRequest tells that. */
export function sendFile(file: File, progress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<string>((resolve, reject) => {
    request.open('POST', '/api/charter/imports')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-belltower', 'desk')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((loaded / total) * 100))
    request.onload = () =>
      request.status === 201 ? resolve(request.response.id) : reject(failedFrom(request.status, request.response))
    request.onerror = () => reject(new AskFailed(0, { codes: ['unreachable'], words: ['上传中断，请检查网络后再试'] }))
    request.onabort = () => reject(new AskFailed(0, { codes: ['stopped'], words: ['已取消上传，没有保存'] }))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
  return { done, stop: () => request.abort() }
}

function failedFrom(status: number, problem: Partial<Problem> | null): AskFailed {
  return new AskFailed(status, {
    codes: problem?.codes ?? [],
    words: problem?.words ?? [`上传没有成功（${status}），请稍后再试`],
  })
}
