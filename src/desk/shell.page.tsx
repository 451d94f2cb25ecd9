import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer, Grid, Layout, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type AskFailed, useAsk } from '#/desk/api.page.ts'
import { ConfirmPassword } from '#/desk/confirm.page.tsx'
import { LiveProvider } from '#/desk/live.page.tsx'
import { type Me, MeProvider, whoAmI } from '#/desk/me.page.tsx'
import { DeskMenu } from '#/desk/menu.page.tsx'
import type { Page } from '#/desk/page.ts'
import { Screens } from '#/desk/screens.page.tsx'
import { Failed } from '#/desk/states.page.tsx'
import { WhoAmI } from '#/desk/who-am-i.page.tsx'

const SignIn = lazy(async () => ({ default: (await import('#/desk/sign-in.page.tsx')).SignIn }))
const MustFirst = lazy(async () => ({ default: (await import('#/desk/must-first.page.tsx')).MustFirst }))
const siteName = decodeURIComponent(document.querySelector<HTMLMetaElement>('meta[name=site-name]')?.content ?? '')

/** The frame: who is here decides what it shows; nobody: the sign-in page, at the same address. */
export function Shell(props: { readonly pages: readonly Page[] }) {
  const { data: me, error, refetch, isFetching } = useAsk<Me>(whoAmI)
  if (error?.status === 401)
    return (
      <Suspense fallback={<Spin fullscreen />}>
        <SignIn onDone={() => void refetch()} words={endWords(error)} />
      </Suspense>
    )
  if (me?.mustChangePassword || me?.mustEnrol)
    return (
      <Suspense fallback={<Spin fullscreen />}>
        <MustFirst me={me} />
      </Suspense>
    )
  if (me) {
    return (
      <MeProvider me={me}>
        <LiveProvider>
          <Frame pages={props.pages} />
          <ConfirmPassword />
        </LiveProvider>
      </MeProvider>
    )
  }
  if (error) return <Failed words={error.words} onRetry={() => void refetch()} isTrying={isFetching} />
  return <Spin fullscreen description="正在打开工作台" />
}

/** Why whoever sat here must sign in anew; nothing for somebody who only comes. */
function endWords({ codes, message }: AskFailed): string {
  return codes.includes('not-signed-in') ? '' : message
}

function Frame(props: { readonly pages: readonly Page[] }) {
  const isWide = Grid.useBreakpoint().lg ?? false
  return (
    <Layout className="desk">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <Layout.Header className="desk-head">
        {isWide ? null : <MenuButton pages={props.pages} />}
        <a className="desk-name" href="/desk/">
          钟楼<span className="desk-site">{siteName}</span>
        </a>
        <WhoAmI />
      </Layout.Header>
      <Layout>
        {isWide ? (
          <Layout.Sider className="desk-side" theme="light" width={196}>
            <DeskMenu pages={props.pages} />
          </Layout.Sider>
        ) : null}
        <Layout.Content className="desk-content" id="content" tabIndex={-1}>
          <Screens pages={props.pages} />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

/** On a phone the menu lies behind a button. */
function MenuButton(props: { readonly pages: readonly Page[] }) {
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button
        type="text"
        aria-label="打开菜单"
        aria-expanded={isOpen}
        icon={<MenuOutlined />}
        onClick={() => open(true)}
      />
      <Drawer title="菜单" placement="left" size={260} open={isOpen} onClose={() => open(false)}>
        <DeskMenu pages={props.pages} onChoose={() => open(false)} />
      </Drawer>
    </>
  )
}
