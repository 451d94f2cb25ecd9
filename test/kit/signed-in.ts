import { createHmac, randomUUID } from 'node:crypto'
import type { InjectOptions, Response } from 'light-my-request'
import type { App } from '#/platform/http.server.ts'
import { buildServer, type Routes } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { sessionCookie } from '#/units/auth.server.ts'
import { authSecret } from '#/units/auth-secret.file.ts'
import { savePassword } from '#/units/passwords.store.ts'
import { savePerson } from '#/units/people.store.ts'
import { isAdministrator } from '#/units/person.ts'
import type { Held } from '#/units/rights.ts'
import { saveSeat } from '#/units/seats.store.ts'
import { doorRoutes } from '#/units/sign-in.routes.ts'

/** What somebody who is signed in sends: `ask('/api/…')`, `ask({ method, url, payload })`. */
export type Ask = ((request: string | InjectOptions) => Promise<Response>) & {
  readonly personId: string
  readonly cookie: string
}

/** The server with its guard before these routes, and these people signed in: `as({ role: 'editor', unitId: 'tongji' })`. */
export async function guardedServer(office: Office, routes: readonly Routes[]) {
  const app = await buildServer(office, [await doorRoutes(office), ...routes])
  return { app, as: (...held: readonly Held[]) => signedInAs(app, office, held) }
}

/** The password of everybody in the kit, and its hash, which takes too long to make for every test. */
export const testPassword = 'Test-word7'
const salt = '6d7b68423867eed27378f95e5a22598e'
const key =
  '946cbccf6c69cce40396855d0fdeb6111d8c711b5c620d337a1405500ee76214209e5c9dbb90c01a0b22831f09d3952d5811507b73dbfb559508de8df5b8fd44'

let people = 0

/** Somebody new with these roles, signed in just now without the detour of a password. */
export async function signedInAs(
  app: App,
  office: Office,
  held: readonly Held[],
  name = `人员${++people}`,
): Promise<Ask> {
  const personId = randomUUID()
  const token = randomUUID()
  await office.db.transaction().execute(async (tx) => {
    const username = `p${personId}`
    await savePerson(tx, office.siteId, { id: personId, name, username, active: true, demo: false }, office.now())
    await savePassword(tx, office.siteId, personId, { hash: `${salt}:${key}`, given: false, at: office.now() })
    const from = Temporal.PlainDate.from('2000-01-01')
    for (const each of held) {
      const seat = { ...each, id: randomUUID(), personId, from, until: null, deputyFor: null }
      await saveSeat(tx, office.siteId, seat, { by: 'test', at: office.now() })
    }
    const now = office.now().toString()
    const ages = Temporal.Now.instant().add({ hours: 12 }).toString() // better-auth looks at the real clock
    await tx
      .updateTable('auth_user')
      .set({ two_factor_enabled: isAdministrator(held) })
      .where('id', '=', personId)
      .execute()
    await tx
      .insertInto('auth_session')
      .values({
        ...{ id: token, user_id: personId, token, expires_at: ages, created_at: now, updated_at: now },
        ...{ seen_at: now, confirmed_at: now },
      })
      .execute()
  })
  const cookie = await cookieOf(office, token)
  const ask = (request: string | InjectOptions) => {
    const { headers, ...rest } = typeof request === 'string' ? { url: request } : request
    return app.inject({ ...rest, headers: { cookie, 'x-belltower': 'desk', ...headers } })
  }
  return Object.assign(ask, { personId, cookie })
}

/** A session's cookie, signed as better-auth signs it. */
async function cookieOf({ settings }: Office, token: string): Promise<string> {
  const signature = createHmac('sha256', await authSecret(settings.dataDir))
    .update(token)
    .digest('base64')
  return `${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}`
}
