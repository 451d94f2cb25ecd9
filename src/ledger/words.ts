import type { Reason, ReasonCode } from './reason.ts'

/** What each reason means and what to do about it. */
export const reasonWords: Readonly<Record<ReasonCode, string>> = {
  undated: '页面上没有发布日期，不算更新；请补上日期',
  're-dated': '原有信息改了日期，不算更新；请发布新内容',
  moved: '从别的栏目搬来的旧信息，不算更新；请发布新内容',
  'duplicate-url': '同一条信息出现两次，只算一次',
  'duplicate-title': '与本栏目已有信息标题相同，不算更新；确是新内容的，请改写标题',
  'trivial-edit': '改动很小，不算更新',
  'edit-not-new': '只改了旧信息；要求的是新发信息，请另行发布',
  'attested-not-new': '“已核，无变化”只能用于每年一次的核对；请发布新内容',
  withdrawn: '信息已撤下，从撤下之日起不再计算',
  'no-unit': '不知道是哪个单位发布的；本栏目各单位分别负责，请注明单位',
  short: '到期日未完成，请尽快更新',
  'needs-policy': '“及时”“法定时限”没有天数，请先由负责人定一个数',
  'needs-person': '要求没有可核对的标准，由人判断',
  'needs-class': '要求按类别写，还没有定本栏目属于哪一类，请先定疑',
  'no-cadence': '周期或日期读不出来，请核对条款',
  'no-plan': '还没有填报本年度计划数，请先填报',
  'behind-plan': '完成数落后于时间进度，请抓紧安排',
  'year-end-rush': '第四季度完成的超过应占份额，属年底突击；请均衡安排',
  'over-max': '超过了条款允许的条数',
  'beyond-national': '已超过全国检查指标的期限，检查时会被扣分或否决，请马上更新',
  'open-finding': '检查发现的问题还没有改好，请整改',
  'not-checked': '还没有检查过',
  'not-measured': '评分条款，由考核计算',
  'kept-too-briefly': '公示期未满就撤下了，请恢复',
  exempted: '已批准免除',
  held: '监测结果存疑，正在复核',
  'not-in-force-yet': '条款尚未生效',
  'no-longer-in-force': '条款已不再执行',
  'fell-due-before': '规定的日期在条款生效之前，不再要求',
}

/** One sentence: the item it is about, why, and who said so. */
export function reasonSentence({ code, on, title, url, case: about, by, said }: Reason): string {
  const item = [on?.toString(), title && `《${title}》`, title ? undefined : url, about && `事项 ${about}`]
  const subject = item.filter((part) => part).join(' ')
  const signed = [by && `批准人：${by}`, said && `理由：${said}`].filter((part) => part).join('，')
  return `${subject ? `${subject}：` : ''}${reasonWords[code]}${signed ? `（${signed}）` : ''}`
}
