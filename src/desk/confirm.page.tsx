import { lazy, Suspense, useEffect, useState } from 'react'
import { confirmBy } from '#/desk/api.page.ts'

/** Seldom wanted: its form is not part of the first load. */
const PasswordDialog = lazy(async () => ({ default: (await import('#/desk/password-dialog.page.tsx')).PasswordDialog }))

type Asking = { readonly answer: (isConfirmed: boolean) => void }

/** Asks for the password again when the server wants it for a key action, and lets that go on. Mounted once, in the frame. */
export function ConfirmPassword() {
  const [asking, setAsking] = useState<Asking | null>(null)
  useEffect(() => confirmBy(() => new Promise((resolve) => setAsking({ answer: resolve }))), [])
  if (!asking) return null
  const end = (isConfirmed: boolean) => {
    setAsking(null)
    asking.answer(isConfirmed)
  }
  return (
    <Suspense fallback={null}>
      <PasswordDialog onEnd={end} />
    </Suspense>
  )
}
