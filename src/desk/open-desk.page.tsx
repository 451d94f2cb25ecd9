import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import 'antd/dist/antd.css'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { type AskFailed, asked } from '#/desk/api.page.ts'
import '#/desk/desk.css'
import { whoAmI } from '#/desk/me.page.tsx'
import type { Page } from '#/desk/page.ts'
import { codeOf } from '#/desk/screens.page.tsx'
import { Shell } from '#/desk/shell.page.tsx'

/** Opens the desk in the browser. An older browser is first given what it lacks of dates. */
export async function openDesk(pages: readonly Page[]): Promise<void> {
  addEventListener('vite:preloadError', openAnew)
  fetchEarly(pages)
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''
  createRoot(document.getElementById('desk')!).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} csp={{ nonce }} button={{ autoInsertSpace: false }} theme={theme}>
        <QueryClientProvider client={queries}>
          <Router base="/desk">
            <App>
              <Shell pages={pages} />
            </App>
          </Router>
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>,
  )
}

/** Who is here, the code of the page at this address and what it asks first are on their way together: none waits for the other. */
function fetchEarly(pages: readonly Page[]): void {
  const page = pages.find(({ path }) => `/desk${path}` === location.pathname)
  const first = page?.asks?.(new URLSearchParams(location.search))
  for (const address of first ? [whoAmI, first] : [whoAmI]) void queries.prefetchQuery(asked(address))
  if (page) codeOf(page).catch(() => {}) // whoever shows it is told
}

/** A new version was put in place while the desk was open, and the screen's old files are gone: the new ones are fetched, once a minute at most. */
function openAnew(): void {
  const last = Number(sessionStorage.getItem(openedAnew) ?? 0)
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem(openedAnew, String(Date.now()))
  location.reload()
}

const openedAnew = 'belltower.opened-anew'

/** Blue and text dark enough for 4.5 : 1 on white and on the pale fills. */
const theme = {
  zeroRuntime: true,
  token: {
    colorPrimary: '#0b57b7',
    colorLink: '#0b57b7',
    colorError: '#b42318',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    borderRadius: 4,
    fontSize: 15,
  },
}

/** What was read stays on the screen while it is read again; what the rules refuse is not asked twice. */
const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, fault) => isPassing(fault as AskFailed) && failures < 5,
      retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 10_000),
    },
  },
  queryCache: new QueryCache({ onError: (fault, { queryKey }) => askWho(fault as AskFailed, queryKey) }),
})

/** The session has ended: asking who is here shows the sign-in page, at the same address. */
function askWho({ status }: AskFailed, [path]: readonly unknown[]): void {
  if (status === 401 && path !== whoAmI) void queries.invalidateQueries({ queryKey: [whoAmI] })
}

function isPassing({ status }: AskFailed): boolean {
  return status === 0 || status >= 500
}
