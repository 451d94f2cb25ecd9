import { Alert, Button, Divider } from 'antd'
import { useEffect, useState } from 'react'
import { AskFailed, ask } from '#/desk/api.page.ts'
import { useFirst } from '#/desk/send-sign-in.page.ts'
import { howItWent, refusalIn, singleSignOnWords } from '#/units/single-sign-on.ts'

/** Signing in by a province's or city's provider, where there is one. */
export function ByProvider() {
  const { data } = useFirst()
  const [words, setWords] = useState('')
  const [isGoing, setGoing] = useState(false)
  if (!data?.singleSignOn) return null
  const go = async () => {
    setGoing(true)
    setWords('')
    try {
      location.assign((await ask<{ readonly url: string }>('/api/auth/single-sign-on', 'POST')).url)
    } catch (fault) {
      setWords(fault instanceof AskFailed ? fault.message : singleSignOnWords['provider-away'])
      setGoing(false)
    }
  }
  return (
    <>
      <Divider plain>或</Divider>
      {words ? <Alert type="error" showIcon role="alert" title={words} /> : null}
      <Button block onClick={go} loading={isGoing}>
        用统一身份认证登录
      </Button>
    </>
  )
}

/** How a sign-in by the provider went, when the browser has just come back from it; the address forgets it, so that reloading does not say it again. */
export function useBack(): { readonly words: string; readonly isSecondFactor: boolean } {
  const [back] = useState(() => backIn(location.search))
  useEffect(() => {
    if (new URLSearchParams(location.search).has(howItWent)) history.replaceState(history.state, '', location.pathname)
  }, [])
  return back
}

function backIn(search: string) {
  const why = refusalIn(search)
  return {
    words: why ? singleSignOnWords[why] : '',
    isSecondFactor: new URLSearchParams(search).get(howItWent) === 'second-factor',
  }
}
