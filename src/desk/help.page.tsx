import { useMe } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { mayAtAll, type Reach, type Right, type Role, rights, roleWords } from '#/units/rights.ts'

const roles = Object.keys(roleWords) as readonly Role[]
const rightNames = Object.keys(rights) as readonly Right[]

/** What is asked most, and where it is done; each for who may do it. */
const matters: readonly { readonly right: Right; readonly asked: string; readonly answer: string }[] = [
  {
    right: 'fact.enter',
    asked: '已经在网站上发布了，台账还没有算上',
    answer: '在“工作台”那一行点“补录更新”，或到“事实”的“补录一条”，写明网址。',
  },
  {
    right: 'duty.attest',
    asked: '内容看过了，没有变化',
    answer: '在“工作台”那一行或任务卡上点“已核，无变化”。要求有新内容的栏目不能这样办，按钮旁写着原因。',
  },
  {
    right: 'duty.report-change',
    asked: '人员、机构等有了变动',
    answer: '打开任务卡，点“报告变动”，期限从变动那天起算；更新以后自动办结。',
  },
  {
    right: 'exemption.ask',
    asked: '因改版等原因，一段时间更新不了',
    answer: '在“工作台”那一行点“更多”，或在任务卡上，选“申请豁免”，写明理由和起止日期，由区政府办审批。不能补办。',
  },
  {
    right: 'ledger.read',
    asked: '想看过去某一天是什么情况',
    answer: '在“责任分解表”或“台账”上方选那一天；两天之间的变化看“时间机器”。',
  },
  {
    right: 'ledger.read',
    asked: '想知道到期日是怎么算出来的',
    answer: '打开任务卡，“期限”里逐日列出；工作日按“放假通知”算。',
  },
  {
    right: 'doubt.settle',
    asked: '任务是“待明确”',
    answer: '表里没有写明单位的，到“定疑”里定；只写“及时”“法定时限”的，到“策略”里定一个数。',
  },
  {
    right: 'charter.import',
    asked: '责任分解表换了新的',
    answer: '到“导入”上传文件，分五步核对后启用；启用之前现行的表不受影响。',
  },
  {
    right: 'unit.change',
    asked: '单位改名、合并、撤销',
    answer: '到“组织变更”，先预演看影响，再办理；旧名称下的记录照样算数。',
  },
  {
    right: 'person.manage',
    asked: '有人调离，或忘了口令',
    answer: '到“人员”打开这个人：可以停用账号并指定接任的人，或重置口令。',
  },
  { right: 'seat.grant', asked: '单位没有信息员', answer: '到“人员”打开接任的人，点“任命岗位”。' },
  {
    right: 'record.read',
    asked: '要证明记录没有被改过',
    answer: '到“审计”点“校验记录簿是否完整”，并把末条校验值抄在别处。',
  },
]

/** What is asked most; and what each post may do, from the very table the server asks. */
export function Help() {
  const { held } = useMe().me
  return (
    <>
      <PageHead title="帮助" note="忘记口令、手机丢失，请找系统管理员；岗位不对，请找安全管理员。" />
      <section className="section" aria-labelledby="how-to">
        <h2 id="how-to">常见的事怎么办</h2>
        <dl className="how-to">
          {matters
            .filter(({ right }) => mayAtAll(held, right))
            .map(({ asked, answer }) => (
              <div key={asked}>
                <dt>{asked}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
        </dl>
      </section>
      <RightsTable />
    </>
  )
}

function RightsTable() {
  return (
    <section className="section" aria-labelledby="rights">
      <h2 id="rights">谁可以做什么</h2>
      <p className="note">“全部”指所有单位的事，“本单位”指只限自己任职的单位，空白就是不可以。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="wide" tabIndex={0} aria-label="权限表">
        <table className="plain rights">
          <caption>权限表</caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {roleWords[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rightNames.map((right) => (
              <tr key={right}>
                <th scope="row">{rights[right].words}</th>
                {roles.map((role) => (
                  <td key={role}>{reachWords(role, right)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function reachWords(role: Role, right: Right): string {
  const who: Readonly<Partial<Record<Role, Reach>>> = rights[right].who
  const reach = who[role]
  if (reach === undefined) return ''
  return reach === 'all' ? '√ 全部' : '√ 本单位'
}
