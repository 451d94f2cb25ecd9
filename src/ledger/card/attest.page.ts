import { App } from 'antd'
import { useTell } from '#/desk/api.page.ts'

/** How “已核，无变化” is registered for a duty, and whether that is under way. It says when it is done; a refusal says why. */
export function useAttest(dutyId: string) {
  const { message } = App.useApp()
  const { mutateAsync, isPending } = useTell('POST', `/api/duties/${encodeURIComponent(dutyId)}/attest`)
  const attest = () =>
    mutateAsync().then(
      () => void message.success('已登记“已核，无变化”'),
      () => {}, // the refusal has been said
    )
  return { attest, isPending }
}
