import type { Denied } from '#/platform/http/denied.ts'
import type { Refused } from '#/platform/refused.ts'

/** What every answer that is not a success carries: words for people, codes for programs, and the request's id for the log. */
export type Problem = {
  readonly kind: 'refusal' | 'invalid' | 'request' | 'fault'
  readonly codes: readonly string[]
  /** Chinese sentences, one per code. */
  readonly words: readonly string[]
  readonly requestId: string
}

/** One complaint of the validator, as Ajv gives it. */
export type Complaint = {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** 409: the rules say no, with every reason. */
export function refusalProblem({ codes, words }: Pick<Refused, 'codes' | 'words'>, requestId: string): Problem {
  return { kind: 'refusal', codes, words, requestId }
}

/** 400: what is wrong with which field of which part (`body`, `querystring`, `params`, `headers`); the code is the field's path. */
export function invalidProblem(part: string, complaints: readonly Complaint[], requestId: string): Problem {
  const fields = complaints.map((complaint) => ({ field: fieldOf(part, complaint), words: complaintWords(complaint) }))
  return {
    kind: 'invalid',
    codes: fields.map(({ field }) => field),
    words: fields.map(({ field, words }) => `${field}：${words}`),
    requestId,
  }
}

/** 4xx of the transport (too large, unknown address, too many requests …), in the words of its status. */
export function requestProblem(status: number, requestId: string): Problem {
  return { kind: 'request', codes: [String(status)], words: [statusWords[status] ?? '请求有误'], requestId }
}

/** 401, 403, 429: turned away at the door, before anybody looked at what was asked. */
export function deniedProblem({ code, message }: Pick<Denied, 'code' | 'message'>, requestId: string): Problem {
  return { kind: 'request', codes: [code], words: [message], requestId }
}

/** 503: the database cannot be reached at the moment; the same request may be sent again. */
export function awayProblem(requestId: string): Problem {
  return { kind: 'fault', codes: ['database-away'], words: ['数据库暂时连不上，请稍后再试'], requestId }
}

/** 500: we are wrong. It says nothing about the inside; the log does, under the same id. */
export function faultProblem(requestId: string): Problem {
  return { kind: 'fault', codes: ['fault'], words: [`系统出错，请把编号 ${requestId} 告诉管理员`], requestId }
}

const statusWords: Readonly<Record<number, string>> = {
  400: '请求的格式不对',
  404: '没有这个地址',
  405: '这个地址不接受这种请求',
  413: '内容太大',
  414: '地址太长',
  415: '不接受这种类型的内容',
  429: '请求太频繁，请稍后再试',
  503: '处理超时，请稍后再试',
}

function fieldOf(part: string, { instancePath, params }: Complaint): string {
  const inside = instancePath.split('/').slice(1)
  const member = params.missingProperty ?? params.additionalProperty
  return [part, ...inside, ...(typeof member === 'string' ? [member] : [])].join('.')
}

function complaintWords({ keyword, params }: Complaint): string {
  const say = keywordWords[keyword]
  return say ? say(params) : '不符合要求'
}

const keywordWords: Readonly<Record<string, (params: Complaint['params']) => string>> = {
  required: () => '必须填写',
  additionalProperties: () => '没有这一项',
  type: ({ type }) => `类型应为${typeWords[String(type)] ?? type}`,
  enum: ({ allowedValues }) => `应为 ${(allowedValues as unknown[]).join('、')} 之一`,
  const: ({ allowedValue }) => `应为 ${allowedValue}`,
  minLength: ({ limit }) => `不少于 ${limit} 个字`,
  maxLength: ({ limit }) => `不超过 ${limit} 个字`,
  minimum: ({ limit }) => `不小于 ${limit}`,
  maximum: ({ limit }) => `不大于 ${limit}`,
  minItems: ({ limit }) => `不少于 ${limit} 项`,
  maxItems: ({ limit }) => `不超过 ${limit} 项`,
  format: ({ format }) => `格式应为${formatWords[String(format)] ?? ` ${format}`}`,
  pattern: () => '格式不对',
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
  null: '空',
}

const formatWords: Readonly<Record<string, string>> = {
  date: '日期，如 2026-03-01',
  'date-time': '时刻，如 2026-03-01T08:30:00+08:00',
  uri: '网址',
  email: '电子邮箱',
  uuid: '编号',
}
