import type { Column, ColumnKind } from '#/articles/column.ts'

type Sample = readonly [id: string, title: string, kind: ColumnKind, more?: Partial<Column>, articles?: number]

const target = (url: string, owner: string) => ({ url, owner, reason: '办事服务统一入口。' })
const day = (text: string) => Temporal.PlainDate.from(text)

/** The columns of a made-up district, of every kind, parents first, with how many articles each has. */
export const sampleColumns: readonly Sample[] = [
  ['zoujin', '走进示例', 'group'],
  ['zoujin/jianjie', '示例简介', 'page', { types: ['概况信息'] }, 2],
  ['zoujin/minsheng', '示例民生', 'list'],
  ['zoujin/wenhua', '示例文化', 'list', {}, 0],
  ['xinwen', '新闻中心', 'group'],
  ['xinwen/yaowen', '示例要闻', 'list', { description: '全区重要工作和重大活动。' }, 83],
  ['xinwen/bumen', '部门动态', 'list', {}, 41],
  ['xinwen/jiceng', '基层信息', 'list', {}, 20],
  ['xinwen/tongzhi', '通知公告', 'list', {}, 9],
  ['xinwen/zhengsheng', '政声传递', 'collected', {}, 5],
  ['gongkai', '政务公开', 'group'],
  ['gongkai/zhinan', '政府信息公开指南', 'page', { types: ['信息公开指南'] }, 1],
  ['gongkai/zhidu', '政府信息公开制度', 'list'],
  ['gongkai/fading', '法定主动公开', 'group'],
  ['gongkai/fading/shoufei', '行政事业性收费', 'disclosure', {}, 2],
  ['gongkai/fading/guihua', '规划信息', 'group'],
  ['gongkai/fading/guihua/zhuanxiang', '专项规划和区域规划', 'disclosure', {}, 4],
  ['gongkai/fading/yiju', '依据公示', 'link', { target: target('https://www.jszwfw.gov.cn/', '江苏政务服务网') }],
  ['gongkai/zhengce', '政策文件', 'disclosure', { types: ['政策文件'] }, 45],
  ['gongkai/jiedu', '政策解读', 'list', { types: ['政策解读'] }, 6],
  ['gongkai/caizheng', '财政信息', 'disclosure', {}, 8],
  ['gongkai/zhongdian', '重点领域', 'group'],
  ['gongkai/zhongdian/jiaoyu', '义务教育', 'disclosure', {}, 7],
  ['gongkai/zhongdian/yanglao', '养老服务', 'disclosure', {}, 3],
  ['gongkai/tongji', '统计信息', 'disclosure', { types: ['数据发布'] }, 12],
  ['gongkai/bumen', '部门信息公开', 'group'],
  ['gongkai/bumen/zhinan', '信息公开指南', 'unit-disclosure', { types: ['信息公开指南'] }, 5],
  ['gongkai/bumen/gaikuang', '机构概况', 'unit-disclosure', { types: ['机构职能'] }, 5],
  ['gongkai/bumen/nianbao', '信息公开年报', 'unit-disclosure', { types: ['信息公开年报'] }, 10],
  ['gongkai/bumen/yewu', '业务工作', 'unit-disclosure', {}, 210],
  ['gongkai/shenqing', '依申请公开', 'list', { types: ['依申请公开'] }],
  ['fuwu', '政务服务', 'group'],
  ['fuwu/geren', '个人办事', 'link', { target: target('https://www.jszwfw.gov.cn/', '江苏政务服务网') }],
  ['fuwu/gongjiao', '公交查询', 'link', { target: target('https://bus.example.com/', '示例公交公司') }],
  ['hudong', '政民互动', 'group'],
  ['hudong/xinxiang', '区长信箱', 'list', { types: ['咨询投诉'] }],
  ['hudong/zhengji', '意见征集', 'list', { types: ['征集调查'] }, 8],
  ['hudong/fangtan', '在线访谈', 'list', { types: ['在线访谈'] }],
  ['hudong/fankui', '结果反馈', 'list', {}, 4],
  ['zhuanti', '专题专栏', 'group'],
  ['zhuanti/wenming', '文明城市建设', 'topic'],
  ['zhuanti/wenming/dongtai', '专题动态', 'list', {}, 6],
  ['zhuanti/wenming/huodong', '活动掠影', 'list', {}, 3],
  ['zhuanti/yingshang', '优化营商环境', 'topic', { archivedFrom: day('2026-06-30') }, 25],
  ['jiuwen', '旧闻', 'list', { retiredFrom: day('2025-01-01') }, 2],
]

/** Neutral titles, some short and some long. */
export const sampleTitles: readonly string[] = [
  '区政府召开全体会议部署年度重点工作',
  '关于开展社区公共服务设施意见征集的公告',
  '我区新增三处口袋公园，方便居民休闲健身',
  '养老服务设施建设稳步推进',
  '关于做好义务教育阶段学校招生入学工作有关事项的通知（含报名时间、材料清单和咨询方式）',
  '“一件事一次办”服务再优化，企业开办更便捷',
  '春季绿化养护工作全面展开',
  '图书馆延长开放时间',
  '老旧小区改造项目完成年度任务',
]
