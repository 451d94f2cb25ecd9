import { Alert, Button, Descriptions, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import type { SystemState } from '#/desk/system-wire.ts'

/** What the office runs on and how it does; what is not well says what to do. */
export function System() {
  const query = useAsk<SystemState>('/api/system')
  return (
    <>
      <PageHead
        title="系统"
        note="运行情况，打开时读取。"
        actions={
          <Button loading={query.isFetching} onClick={() => void query.refetch()}>
            重新读取
          </Button>
        }
      />
      <Loaded query={query}>{(state) => <State state={state} />}</Loaded>
      <NoteBackup />
    </>
  )
}

/** Less free disk than this share is warned of; a backup older than this too. */
const leastFree = 0.1
const oldestBackupDays = 7

function State({ state }: { readonly state: SystemState }) {
  const { database, queue, disk, backup, versions, place, startedAt } = state
  const items: readonly (readonly [title: string, is: Sign, said: ReactNode])[] = [
    ['数据库', signOf(database), database ? databaseWords(database) : '连不上：请检查 PostgreSQL 是否在运行'],
    ['数据库位置', 'plain', place],
    ['任务队列', queueSign(queue), queue ? queueWords(queue) : '没有应答：请看日志'],
    ['磁盘', diskSign(disk), disk ? diskWords(disk) : '读不到数据文件夹：请检查磁盘'],
    [
      '最近备份',
      backupSign(backup),
      backup ? backupWords(backup) : '还没有登记过备份：请按运行手册备份，然后在下面登记',
    ],
    ['版本', 'plain', `钟楼 ${versions.belltower}，Node ${versions.node}`],
    ['本进程启动于', 'plain', startedAt],
  ]
  return (
    <Descriptions
      bordered
      column={1}
      size="small"
      items={items.map(([label, is, said]) => ({
        key: label,
        label,
        children: (
          <>
            {signWords[is]}
            {said}
          </>
        ),
      }))}
    />
  )
}

type Sign = 'well' | 'warn' | 'ill' | 'plain'
const signWords: Readonly<Record<Sign, string>> = { well: '√ 正常　', warn: '△ 注意　', ill: '■ 有问题　', plain: '' }

const signOf = (said: unknown): Sign => (said === null ? 'ill' : 'well')

function databaseWords({ version, bytes, connections }: NonNullable<SystemState['database']>): string {
  return `PostgreSQL ${version}，占用 ${sizeWords(bytes)}，连接 ${connections} 个`
}

function queueSign(queue: SystemState['queue']): Sign {
  if (queue === null) return 'ill'
  return queue.failed > 0 ? 'warn' : 'well'
}

function queueWords({ waiting, running, failed }: NonNullable<SystemState['queue']>): string {
  return `等待 ${waiting} 个，正在办 ${running} 个，一天内失败 ${failed} 个`
}

function diskSign(disk: SystemState['disk']): Sign {
  if (disk === null) return 'ill'
  return disk.freeBytes < disk.totalBytes * leastFree ? 'warn' : 'well'
}

function diskWords({ freeBytes, totalBytes }: NonNullable<SystemState['disk']>): string {
  return `剩余 ${sizeWords(freeBytes)}，共 ${sizeWords(totalBytes)}`
}

function backupSign(backup: SystemState['backup']): Sign {
  if (backup === null) return 'ill'
  return backup.days > oldestBackupDays ? 'warn' : 'well'
}

function backupWords({ at, by, note, days }: NonNullable<SystemState['backup']>): string {
  return `${at}（${days} 天前），${by} 登记：${note}`
}

function sizeWords(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? ['GB', 2 ** 30] : ['MB', 2 ** 20]
  return `${(bytes / (size as number)).toFixed(1)} ${unit}`
}

function NoteBackup() {
  const [note, setNote] = useState('')
  const { mutate, isPending, isSuccess } = useTell<{ readonly note: string }>('POST', '/api/system/backups')
  return (
    <section className="section backup" aria-labelledby="backup">
      <h2 id="backup">登记备份</h2>
      <p className="note">做完备份后，写明存在哪里。登记会同时记下记录簿的末条校验值，恢复时凭它比对。</p>
      <Input
        aria-label="备份存在哪里"
        placeholder="如：内网文件服务器 /备份/2026-11-24"
        value={note}
        maxLength={200}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button type="primary" loading={isPending} disabled={note.trim().length < 2} onClick={() => mutate({ note })}>
        登记
      </Button>
      {isSuccess ? <Alert type="success" showIcon role="status" title="已登记" /> : null}
    </section>
  )
}
