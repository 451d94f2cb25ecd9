import { Tabs } from 'antd'
import { useSearchParams } from 'wouter'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import '#/ledger/ledger-pages.css'
import { EnterFact } from '#/ledger/facts/enter-fact.page.tsx'
import { FactListView } from '#/ledger/facts/fact-list.page.tsx'
import { ImportFacts } from '#/ledger/facts/import-facts.page.tsx'

/** 事实: what is known, from whom, and what became of it; entry by hand; import of a file. */
export function Facts() {
  const mayEnter = useMay('fact.enter')
  const mayImport = useMay('fact.import')
  const [asked] = useSearchParams()
  const tabs = [
    { key: 'list', label: '事实列表', children: <FactListView /> },
    ...(mayEnter ? [{ key: 'enter', label: '补录一条', children: <EnterFact /> }] : []),
    ...(mayImport ? [{ key: 'import', label: '批量导入', children: <ImportFacts /> }] : []),
  ]
  return (
    <>
      <PageHead
        title="事实"
        note="台账只由事实推算：发布、核对、办理……。事实不能改、不能删；发错的发布用“撤回”更正。"
      />
      <Tabs items={tabs} defaultActiveKey={asked.has('enter') ? 'enter' : 'list'} destroyOnHidden />
    </>
  )
}
