import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { todayInBeijing } from '#/calendar/today.page.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { PageHead, PastBanner } from '#/desk/page-head.page.tsx'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import { CardDrawer } from '#/ledger/card/card-drawer.page.tsx'
import { type AsOf, DayPicker, pastWords, useAsOf } from '#/ledger/duties/as-of.page.tsx'
import '#/ledger/ledger-pages.css'
import { GridTable } from '#/ledger/table/grid-table.page.tsx'
import '#/ledger/table/table.css'
import { columnsFor, rowsFor } from '#/ledger/table/table-filter.ts'
import { TableFilters, useTableFilter } from '#/ledger/table/table-filters.page.tsx'
import type { TableAnswer } from '#/ledger/table/table-wire.ts'

/** 责任分解表: as in Word, each column with how it stands; today, or on any day before. */
export function LivingTable() {
  const [asOf, choose] = useAsOf()
  const query = useAsk<TableAnswer>(addressOf('/api/table', asOf))
  return <Loaded query={query}>{(answer) => <Table answer={answer} asOf={asOf} onChoose={choose} />}</Loaded>
}

type Shown = { readonly answer: TableAnswer; readonly asOf: AsOf; readonly onChoose: (asOf: AsOf) => void }

function Table({ answer, asOf, onChoose }: Shown) {
  const [filter, setFilter] = useTableFilter()
  const [isCompact, setCompact] = useState(false)
  const [duty, open] = useState<string | null>(null)
  const columns = columnsFor(answer.columns, filter)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCompact) sheet.current?.scrollIntoView()
  }, [isCompact])
  return (
    <>
      <TableHead answer={answer} asOf={asOf} onChoose={onChoose} />
      <TableFilters
        answer={answer}
        shown={columns.length}
        filter={filter}
        onFilter={setFilter}
        isCompact={isCompact}
        onCompact={setCompact}
      />
      <WhyEmpty isAdopted={answer.edition !== null} shown={columns.length} />
      <div ref={sheet} className="sheet">
        {answer.grids.map((grid, part) => (
          <GridTable
            key={nameOf(answer, part)}
            name={nameOf(answer, part)}
            rows={grid.rows}
            isKept={rowsFor(grid, columns, part, filter)}
            columns={columns.filter((column) => column.grid === part)}
            isCompact={isCompact}
            onOpen={open}
          />
        ))}
      </div>
      <CardDrawer duty={duty} asOf={asOf} onOpen={open} />
    </>
  )
}

/** A table cut by pages is several grids under one title. */
function nameOf({ edition }: TableAnswer, part: number): string {
  return `${edition?.title ?? ''}${part > 0 ? `（续${part}）` : ''}`
}

function WhyEmpty({ isAdopted, shown }: { readonly isAdopted: boolean; readonly shown: number }) {
  if (!isAdopted)
    return <Nothing words="这一天还没有启用的责任分解表。请区政府办先导入并启用；启用以后，表会原样显示在这里。" />
  return shown === 0 ? <Nothing words="没有符合条件的栏目，请放宽筛选。" /> : null
}

/** Title, the day, and the ways out: files and paper. */
export function TableHead({ answer, asOf, onChoose, title }: Shown & { readonly title?: string }) {
  const { edition, on, known, isPast, notices } = answer
  const today = todayInBeijing()
  const files = (['docx', 'xlsx'] as const).map((format) => (
    <Button key={format} icon={<DownloadOutlined />} href={addressOf(`/api/table.${format}`, asOf)}>
      {format === 'docx' ? '导出 Word' : '导出 Excel'}
    </Button>
  ))
  const print = (
    <Button key="print" icon={<PrinterOutlined />} onClick={() => window.print()}>
      打印
    </Button>
  )
  return (
    <>
      {isPast ? <PastBanner words={pastWords(on, known)} onBack={() => onChoose({})} /> : null}
      <PageHead
        title={title ?? edition?.title ?? '责任分解表'}
        note={edition ? `${edition.from} 起执行；状态截至 ${on}` : null}
        actions={edition ? [...files, print] : null}
      />
      {notices.map((words) => (
        <Alert key={words} className="table-notice" type="warning" showIcon title={words} />
      ))}
      <DayPicker today={today} asOf={{ on, ...(known && { known }) }} onChoose={onChoose} />
    </>
  )
}
