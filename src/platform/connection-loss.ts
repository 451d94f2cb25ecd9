/** PostgreSQL's codes for “going down”, “crashed”, “starting”, and the system's for a connection that is not there. */
const codes = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/
/** What the driver says itself, without a code. */
const words =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying)/

/** Whether something failed because the database cannot be reached at the moment (a library may have wrapped that): it may be tried again. */
export function isConnectionLoss(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { code = '', message, cause } = fault as Error & { readonly code?: string }
  return codes.test(code) || words.test(message) || isConnectionLoss(cause)
}
