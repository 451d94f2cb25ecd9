import { PageHead } from '#/desk/page-head.page.tsx'

/** What is owed today. */
export function Workbench() {
  return <PageHead title="工作台" />
}
