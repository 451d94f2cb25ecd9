import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Office } from '#/platform/office.store.ts'
import { authDates } from '#/units/auth-dates.store.ts'
import { authSecret } from '#/units/auth-secret.file.ts'
import { loadSecurityRules } from '#/units/security-rules.file.ts'
import type { SecurityRules } from '#/units/security-rules.ts'

/** Who can prove who he is: better-auth over our own database, and the rules it is held to. Its own HTTP routes are not mounted; ours call it. */
export type Auth = {
  readonly api: ReturnType<typeof authOver>['api']
  readonly rules: SecurityRules
  readonly secret: string
}

/** The name of the cookie that holds a session. */
export const sessionCookie = 'belltower.session'

/** Sign-in over an office. Makes its key in the data folder when there is none. */
export async function openAuth(office: Office): Promise<Auth> {
  const [secret, rules] = await Promise.all([authSecret(office.settings.dataDir), loadSecurityRules()])
  return { api: authOver(office, secret, rules).api, rules, secret }
}

function authOver(office: Office, secret: string, rules: SecurityRules) {
  return betterAuth({
    ...authOptions(office, secret, rules),
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 128 },
    plugins: [usernames(), secondFactor(office, rules)],
  })
}

/** User names as ours are: what they look like is checked when the account is opened. */
export function usernames() {
  return username({ displayUsername: false, minUsernameLength: 2, usernameValidator: () => true })
}

/** Second factors, as every way to sign in must ask for them. */
export function secondFactor({ settings }: Office, rules: SecurityRules) {
  return twoFactor({
    issuer: settings.siteName,
    schema: { user: { fields: { twoFactorEnabled: 'two_factor_enabled' } }, twoFactor: twoFactorTable },
    accountLockout: lockoutOf(rules),
  })
}

/** Over our own tables, with our cookies: the same for every way to sign in. */
export function authOptions(office: Office, secret: string, rules: SecurityRules) {
  return {
    ...{ secret, appName: office.settings.siteName, baseURL: 'http://belltower.invalid', basePath: '/api/auth' },
    database: { db: office.db.withPlugin(authDates), type: 'postgres' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours: by address at the door, by name in `sign_in_attempt`
    logger: { level: 'error', log: (level, message) => office.log[level]({}, message) },
    advanced: { cookiePrefix: 'belltower', cookies: { session_token: { name: sessionCookie } } },
    ...tables(office, rules),
  } as const satisfies BetterAuthOptions
}

function lockoutOf({ lockout }: SecurityRules) {
  return { enabled: true, maxFailedAttempts: lockout.failures, durationSeconds: lockout.minutes * 60 }
}

/** Its tables by our names, and what we keep with a session beyond what it keeps. */
function tables(office: Office, rules: SecurityRules) {
  const seen = { type: 'date', input: false, defaultValue: () => new Date(office.now().epochMilliseconds) } as const
  return {
    user: { modelName: 'auth_user', fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      ...{ modelName: 'auth_session', expiresIn: rules.session.mostHours * 3600, disableSessionRefresh: true },
      fields: { ...times, ...ofUser, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      additionalFields: {
        seenAt: { ...seen, fieldName: 'seen_at' },
        confirmedAt: { ...seen, fieldName: 'confirmed_at' },
        endedWhy: { type: 'string', required: false, input: false, fieldName: 'ended_why' },
      },
    },
    account: { modelName: 'auth_account', fields: accountFields },
    verification: { modelName: 'auth_verification', fields: { ...times, expiresAt: 'expires_at' } },
  } as const satisfies Partial<BetterAuthOptions>
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
const ofUser = { userId: 'user_id' } as const

const accountFields = {
  ...{ ...times, ...ofUser, accountId: 'account_id', providerId: 'provider_id' },
  ...{ accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token' },
  ...{ accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at' },
} as const

const twoFactorTable = {
  modelName: 'auth_two_factor',
  fields: {
    ...{ ...ofUser, backupCodes: 'backup_codes', lockedUntil: 'locked_until' },
    failedVerificationCount: 'failed_verification_count',
  },
} as const
