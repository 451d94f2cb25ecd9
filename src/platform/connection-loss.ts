/** PostgreSQL's codes for “going down”, “crashed”, “starting”, and the system's for a connection that is not there. */
const codes = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/
/** What the driver says itself, without a code. */
const words =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying)/

/** Whether a query failed because the database cannot be reached at the moment: nothing is wrong with the query, and it may be tried again. */
export function isConnectionLoss(fault: unknown): boolean {
  const { code = '', message = '' } = (fault ?? {}) as { readonly code?: string; readonly message?: string }
  return codes.test(code) || words.test(message)
}
