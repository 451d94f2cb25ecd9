/** So many different titles as a portal has them, all of them neutral and made up; the same ones every time. */
export function* someTitles(count: number): Generator<string> {
  let made = 0
  for (let turn = 0; made < count; turn++) {
    const pick = (list: readonly string[], step: number) => list[Math.floor(turn / step) % list.length]!
    const kind = pick(kinds, 1)
    const topic = pick(topics, kinds.length)
    const place = pick(places, kinds.length * topics.length)
    const round = Math.floor(turn / (kinds.length * topics.length * places.length)) + 1
    yield `${place}${pick(verbs, 3)}${2019 + (turn % 8)}年${topic}${kind}（示例第${round}批）`
    made++
  }
}

const kinds = '的通知 情况公示 工作动态 办事指南 专项检查 政策解读 名单公告 实施方案 年度总结 培训班 现场会 问答'.split(
  ' ',
)
const topics =
  '社会保险缴费 住房公积金提取 义务教育招生 城乡低保 养老服务补贴 垃圾分类 食品安全 安全生产 环境保护 公共文化服务 政府采购 重大项目 乡村振兴 稳岗就业 医疗救助 残疾人康复 老旧小区改造 防汛准备 消防演练 营商环境 科技创新 志愿服务 人才引进 污水治理 道路养护 质量监督 统计数据 预算公开 决算公开 图书馆开放'.split(
    ' ',
  )
const verbs = '组织 开展 关于 推进 公布'.split(' ')
const places =
  '东村 西街 南园 北桥 上河 下塘 前巷 后圩 新庄 老坝 青龙 白荡 红梅 绿杨 金桥 银杏 石塘 木渎 水门 火炬'.split(' ')
