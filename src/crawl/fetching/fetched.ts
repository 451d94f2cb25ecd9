import type { Method } from '#/crawl/next-step.ts'
import type { Outcome } from '#/crawl/outcome.ts'

/** One redirect: who sent us on, how, and where to (as written). */
export type Hop = { readonly href: string; readonly status: number; readonly location: string }

/** What came of asking for an address. */
export type Fetched = {
  readonly href: string
  readonly method: Method
  readonly outcome: Outcome
  /** Null when no answer came. */
  readonly status: number | null
  /** The address that answered in the end. */
  readonly finalHref: string
  readonly hops: readonly Hop[]
  readonly contentType: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** What the server says to wait before the next try. */
  readonly retryAfterMs: number | null
  readonly bytes: Uint8Array
  readonly ms: number
}

/** What there is where no answer came. */
export const noAnswer = {
  ...{ status: null, contentType: null, etag: null, lastModified: null, retryAfterMs: null },
  bytes: new Uint8Array(),
}

/** What is known of an earlier answer: sent along, so that an unchanged page costs no body. */
export type Earlier = { readonly etag: string | null; readonly lastModified: string | null }

/** Whether an answer is a page with links to follow. */
export function isHtml({ contentType, bytes }: Pick<Fetched, 'contentType' | 'bytes'>): boolean {
  if (contentType) return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType)
  return /^\s*(?:<!doctype html|<html|<head|<body|<!--)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 512)))
}
