import { PageHead } from '#/desk/page-head.page.tsx'
import { type Reach, type Right, type Role, rights, roleWords } from '#/units/rights.ts'

const roles = Object.keys(roleWords) as readonly Role[]
const rightNames = Object.keys(rights) as readonly Right[]

/** What each post may do, from the very table the server asks; and how to read the signs. */
export function Help() {
  return (
    <>
      <PageHead
        title="帮助"
        note="谁可以做什么。“全部”指所有单位的事，“本单位”指只限自己任职的单位，空白就是不可以。"
      />
      <div className="wide">
        <table className="plain">
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
      </div>
    </>
  )
}

function reachWords(role: Role, right: Right): string {
  const who: Readonly<Partial<Record<Role, Reach>>> = rights[right].who
  const reach = who[role]
  if (reach === undefined) return ''
  return reach === 'all' ? '√ 全部' : '√ 本单位'
}
