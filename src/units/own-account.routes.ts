import { Denied } from '#/platform/http/denied.ts'
import type { App } from '#/platform/http.server.ts'
import { CodeBody, EnrolAnswer, MeAnswer, NewPasswordBody, PasswordBody } from '#/units/account-wire.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { provePassword } from '#/units/prove-password.server.ts'
import { saveConfirmed, saveEnrolled } from '#/units/second-factor.action.ts'
import { changePassword } from '#/units/set-password.action.ts'
import type { Door } from '#/units/sign-in.server.ts'
import { fromOf, headersOf, setCookies } from '#/units/sign-in-from.server.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const tags = ['我的账号 own account']
const config = { right: 'own.account' } as const

/** What everybody does with his own account: who am I, password, second factor, proving again that it is he. */
export function ownAccountRoutes(app: App, door: Door): void {
  const { office, auth } = door
  app.get(
    '/api/me',
    { config, schema: { tags, response: { 200: MeAnswer }, summary: '我是谁，有哪些岗位' } },
    async (request) => {
      const me = signedInOf(request)
      const units = await unitNames(office)
      const held = me.held.map(({ role, unitId }) => ({
        role,
        unitId,
        unitName: (unitId && units.get(unitId)) ?? unitId,
      }))
      return { ...me, held }
    },
  )

  app.post(
    '/api/me/confirm',
    { config, schema: { tags, body: PasswordBody, summary: '关键操作前再次验证口令' } },
    async (request, reply) => {
      const me = signedInOf(request)
      await provePassword(office, auth.rules, me, request.body.password)
      await saveConfirmed(office, me)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/me/password',
    { config, schema: { tags, body: NewPasswordBody, summary: '修改口令' } },
    async (request, reply) => {
      const me = signedInOf(request)
      await provePassword(office, auth.rules, me, request.body.current)
      await changePassword(office, auth.rules, me, request.body.next)
      return reply.code(204).send()
    },
  )
  secondFactorRoutes(app, door)
}

function secondFactorRoutes(app: App, { office, auth }: Door): void {
  app.post(
    '/api/me/second-factor',
    {
      config,
      schema: { tags, body: PasswordBody, response: { 200: EnrolAnswer }, summary: '绑定动态口令：第一步，取得二维码' },
    },
    async (request) => {
      await provePassword(office, auth.rules, signedInOf(request), request.body.password)
      const answer = await auth.api.enableTwoFactor({
        body: request.body,
        headers: headersOf(fromOf(request)),
        asResponse: true,
      })
      if (!answer.ok) throw new Denied(403, 'already-enrolled', '已经绑定过动态口令；要换手机，请找系统管理员重置')
      const { totpURI, backupCodes } = (await answer.json()) as {
        readonly totpURI: string
        readonly backupCodes: string[]
      }
      return { uri: named(totpURI, signedInOf(request)), recoveryCodes: backupCodes }
    },
  )

  app.post(
    '/api/me/second-factor/confirm',
    { config, schema: { tags, body: CodeBody, summary: '绑定动态口令：第二步，输入手机上的六位数字' } },
    async (request, reply) => {
      const { code } = request.body
      const answer = await auth.api.verifyTOTP({
        body: { code },
        headers: headersOf(fromOf(request)),
        asResponse: true,
      })
      if (!answer.ok) throw new Denied(403, 'wrong-code', '数字不对或已过时，请看手机上现在的六位数字再输一次')
      await saveEnrolled(office, signedInOf(request))
      return setCookies(request, reply, answer.headers.getSetCookie()).code(204).send()
    },
  )
}

/** The address of a second factor under the user name, which is what the phone shows; better-auth puts the mail address there. */
function named(uri: string, { username }: SignedIn): string {
  const address = new URL(uri)
  const issuer = encodeURIComponent(address.searchParams.get('issuer') ?? '')
  return `otpauth://totp/${issuer}:${username}${address.search}`
}
