import type { DutyCardAnswer } from '#/ledger/card/card-wire.ts'
import { requestStateWords } from '#/ledger/exemption/exemption.ts'

/** Who owes the duty, what waits, what each did of a joint one, and what was excused. */
export function CardPeople({ card }: { readonly card: DutyCardAnswer }) {
  const { owes, cases, contributions, exemptions, requests } = card
  return (
    <section aria-labelledby="card-people">
      <h3 id="card-people">责任与豁免</h3>
      <dl className="card-lines">
        <dt>谁负责</dt>
        <dd>
          <ul>
            {owes.map(({ name, isKnown, editors }) => (
              <li key={name}>
                {name}：{isKnown ? editorWords(editors) : '成员名单未定，请区政府办定疑'}
              </li>
            ))}
          </ul>
        </dd>
        <Listed title="待办事项" words={cases.map(caseWords)} />
        <Listed title="近一年各单位完成" words={contributions.map(({ unit, count }) => `${unit} ${count} 条`)} />
        <Listed
          title="已批准的豁免"
          words={exemptions.map(
            ({ from, until, by, reason, isNow }) =>
              `${from} 至 ${until}${isNow ? '（正在执行）' : ''}，${by} 批准：${reason}`,
          )}
        />
        <Listed
          title="豁免申请"
          words={requests.map(
            ({ from, until, reason, askedBy, state }) =>
              `${requestStateWords[state]}：${from} 至 ${until}，${askedBy} 申请：${reason}`,
          )}
        />
        <dt>生效</dt>
        <dd>{card.duty.since} 起</dd>
      </dl>
    </section>
  )
}

function caseWords({ case: about, due }: DutyCardAnswer['cases'][number]): string {
  return due ? `${about}，应于 ${due} 前办结` : `${about}，期限待定：请区政府办先给“及时”定天数`
}

function editorWords(editors: readonly string[]): string {
  return editors.length > 0 ? `信息员 ${editors.join('、')}` : '没有信息员，请安全管理员任命'
}

function Listed(props: { readonly title: string; readonly words: readonly string[] }) {
  if (props.words.length === 0) return null
  return (
    <>
      <dt>{props.title}</dt>
      <dd>
        <ul>
          {props.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </dd>
    </>
  )
}
