import type { Tx } from '#/platform/database.store.ts'

/** Takes a lost second factor off: an administrator must enrol a new one at the next sign-in. */
export async function forgetSecondFactor(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('auth_two_factor').where('user_id', '=', personId).execute()
  await tx.updateTable('auth_user').set({ two_factor_enabled: false }).where('id', '=', personId).execute()
}
