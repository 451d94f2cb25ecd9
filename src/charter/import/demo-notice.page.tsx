import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { AskFailed, ask } from '#/desk/api.page.ts'

/** A demonstration is loaded: a real table is better adopted without it, and one click takes it away. */
export function DemoNotice() {
  const queries = useQueryClient()
  const { modal, notification } = App.useApp()
  const wipe = async () => {
    try {
      const { lines } = await ask<{ readonly lines: readonly string[] }>('/api/demo/wipe', 'POST', {})
      modal.info({ title: '示例数据已清除', content: lines.map((line) => <p key={line}>{line}</p>) })
    } catch (fault) {
      if (!(fault instanceof AskFailed)) throw fault
      notification.error({ title: '没有办成', description: fault.words.join('；'), duration: 0 })
    } finally {
      await queries.invalidateQueries()
    }
  }
  const sure = () =>
    modal.confirm({
      title: '清除全部示例数据？',
      content: '示例事实、示例版本和示例账号所办的都会清除，示例账号停用；真实账号所办的保留。需要输入您的口令。',
      okText: '清除示例数据',
      cancelText: '先不清除',
      onOk: wipe,
    })
  return (
    <Alert
      type="warning"
      showIcon
      title="库里还有示例数据"
      description="启用真实的表之前，请先清除示例数据，否则台账里真实的和示例的混在一起。"
      action={<Button onClick={() => void sure()}>清除示例数据</Button>}
    />
  )
}
