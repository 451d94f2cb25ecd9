import { Alert, Skeleton } from 'antd'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Link, Redirect, Route, Switch } from 'wouter'
import { useMay, useMe } from '#/desk/me.page.tsx'
import type { Page } from '#/desk/page.ts'
import { Nothing } from '#/desk/states.page.tsx'
import { mayAtAll } from '#/units/rights.ts'

/** The page at the present address. */
export function Screens(props: { readonly pages: readonly Page[] }) {
  return (
    <Switch>
      {props.pages.map((page) => (
        <Route key={page.path} path={page.path}>
          <Screen page={page} pages={props.pages} />
        </Route>
      ))}
      <Route>
        <NotHere words="没有这个页面，请检查网址。" />
      </Route>
    </Switch>
  )
}

function Screen({ page, pages }: { readonly page: Page; readonly pages: readonly Page[] }) {
  const isAllowed = useMay(page.right)
  const Body = bodyOf(page)
  useEffect(() => {
    document.title = `${page.title} · 钟楼`
  }, [page])
  const home = useHome(pages)
  if (!isAllowed && page.path === '/' && home) return <Redirect to={home} replace />
  if (!isAllowed) return <NotHere words="您的岗位没有这个页面的权限。需要的话，请联系安全管理员。" />
  return (
    <Alert.ErrorBoundary key={page.path} title="这个页面出错了。请重新打开；还是不行，请告诉系统管理员。">
      <Suspense fallback={<Skeleton active aria-label="正在打开" />}>
        <Body />
      </Suspense>
    </Alert.ErrorBoundary>
  )
}

/** Where somebody begins who has no bench: an administrator. */
function useHome(pages: readonly Page[]): string | undefined {
  const { held } = useMe().me
  return pages.find(({ group, right }) => group !== null && mayAtAll(held, right))?.path
}

const bodies = new Map<Page, ComponentType>()

/** A page's code, fetched when it is first opened and kept. */
function bodyOf(page: Page): ComponentType {
  const known = bodies.get(page)
  if (known) return known
  const body = lazy(async () => ({ default: await codeOf(page) }))
  bodies.set(page, body)
  return body
}

const codes = new Map<Page, Promise<ComponentType>>()

/** A page's code, on its way from when it is first asked for. */
export function codeOf(page: Page): Promise<ComponentType> {
  const code = codes.get(page) ?? page.load()
  codes.set(page, code)
  return code
}

function NotHere(props: { readonly words: string }) {
  return (
    <Nothing words={props.words}>
      <Link href="/">回到工作台</Link>
    </Nothing>
  )
}
