/** What each entry of the record book is called. A test holds it against every action that records. */
const words: Readonly<Record<string, string>> = {
  'access.refused': '越权请求被拒绝',
  'account.closed': '停用账号',
  'account.opened': '建立账号',
  'article.archived': '归档文章',
  'article.changed': '发布修改后的文章',
  'article.moved': '移动文章',
  'article.passed': '审核通过',
  'article.pinned': '置顶或取消置顶',
  'article.published': '发布文章',
  'article.restored': '恢复稿件',
  'article.returned': '退回稿件',
  'article.saved': '保存稿件',
  'article.scheduled': '定时发布',
  'article.submitted': '送审',
  'article.trashed': '删除稿件到回收站',
  'article.validity-set': '标注有效性',
  'article.withdrawn': '撤回文章',
  'backup.noted': '登记备份',
  'calendar.imported': '导入放假通知',
  'charter.adopted': '启用责任分解表',
  'charter.draft-adopted': '从导入草稿启用责任分解表',
  'charter.draft-discarded': '放弃导入草稿',
  'charter.draft-rename-answered': '导入草稿：回答更名',
  'charter.draft-settled': '导入草稿：定疑',
  'charter.draft-uploaded': '上传责任分解表',
  'column.changed': '设置栏目',
  'columns.made': '按责任分解表生成栏目',
  'demo.loaded': '载入示例数据',
  'demo.wiped': '清除示例数据',
  'doubt.settled': '定疑',
  'duty.attested': '登记“已核，无变化”',
  'duty.change-reported': '报告变动',
  'exemption.asked': '申请豁免',
  'fact.entered': '补录事实',
  'facts.imported': '导入事实',
  'file.stored': '上传文件',
  'identity.tied': '绑定统一身份',
  'pair.tied': '关联文章',
  'pair.untied': '取消关联',
  'password.changed': '修改口令',
  'password.reset': '重置口令',
  'policy.signed': '给“及时”等定数',
  'policy.undone': '撤回定数',
  'record.exported': '导出记录簿',
  'seat.granted': '任命岗位',
  'seat.revoked': '免去岗位',
  'second-factor.enrolled': '绑定动态口令',
  'session.confirmed': '关键操作前再次验证口令',
  'session.opened': '登录',
  'session.refused': '登录失败',
  'site.changed': '设置网站',
  'unit-list.taken': '载入单位名单',
  'units.changed': '组织变更',
}

/** What an entry is called in the office; an entry without words is called by its name. */
export function happeningWords(name: string): string {
  return words[name] ?? name
}

/** Whether an entry's name has words. */
export function hasHappeningWords(name: string): boolean {
  return name in words
}
