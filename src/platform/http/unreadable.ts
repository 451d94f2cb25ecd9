/** What is answered to bytes that are no request we can read. */
export type Unreadable = { readonly status: 400 | 408 | 413 | 417 | 431; readonly words: string }

const byCode: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    words: '网址或请求头太长，请缩短网址，或清除本站的 Cookie 后再试。The address or the headers are too long.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, words: '内容太大。The content is too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    words: '请求迟迟没有发完，连接已关闭，请再试一次。The request took too long to arrive: try again.',
  },
  HPE_INVALID_METHOD: {
    status: 400,
    words:
      '看不懂这个请求：方法不认识，或者把 https 发到了 http 的端口。Unknown method, or https spoken to a port of http.',
  },
}

const any: Unreadable = { status: 400, words: '请求的格式不对。The request is malformed.' }

/** What to answer, by the code of the parser's complaint. */
export function unreadableBy(code: string | undefined): Unreadable {
  return byCode[code ?? ''] ?? any
}

/** What is answered to a request that expects of us what we do not know (RFC 9110, 10.1.1). */
export const unknownExpectation: Unreadable = {
  status: 417,
  words: '不支持请求头 Expect 的这个值，请去掉它。This value of the header Expect is not supported.',
}
