/** PostgreSQL's codes for “going down”, “crashed”, “starting”, and the system's for a connection that is not there. */
const codes = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/
const words = /^Connection terminated/

/** Whether a query failed because the database cannot be reached at the moment: nothing is wrong with the query, and it may be tried again. */
export function isConnectionLoss(fault: unknown): boolean {
  const { code = '', message = '' } = (fault ?? {}) as { readonly code?: string; readonly message?: string }
  return codes.test(code) || words.test(message)
}
