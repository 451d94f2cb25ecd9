/** How the name of a unit ends. */
const unitEnd =
  /(?:局|办|办公室|室|厅|署|部|处|科|股|院|所|站|台|馆|社|队|委|委员会|会|中心|公司|集团|银行|法院|学校|医院|街道|街道办|办事处|镇|乡|区|县|市|村|社区|园|园区|行|团委|妇联|残联|科协|工商联|文联|侨联|联|组|专班|庭|专员|基地|大学|学院|分局|支队|大队|总队|管委会|党委|党组|纪委|监委|政府|机关)$/

/** Endings that can only close a full name, so that a 和 after them joins two units. */
const fullUnitEnd = /.(?:局|厅|委员会|办公室|办事处|管委会|中心|公司|集团)$|(?:宣传部|组织部|统战部|武装部|网信办)$/

/** 各街道, 市直各部门, 文件起草部门, 街道: an open set whose members the table does not list. */
const groupWords =
  /^(?:各|全体|所有|相关|有关|其他|其它|下属|直属|涉及|全[市区县镇乡局州省])|各|(?:单位|部门|组成部门|部门和单位|成员)$|^(?:[市区县镇乡州省]?(?:直|级|属)?)?(?:机关)?(?:街道|乡镇|镇街|镇乡|镇村|街镇|村居|村|社区|科室|处室|股室|部门|单位|村（社区）|镇（街道）|乡镇（街道）|乡（镇）|学校|医院|企业|园区|开发区|板块|条线)$/

/** The word ends as a unit's name does. */
export function isUnitName(text: string): boolean {
  return unitEnd.test(text.replace(/[（(].*$/, ''))
}

/** The name is complete: a conjunction after it joins another unit, and is not part of this one. */
export function isFullUnitName(text: string): boolean {
  return text.length >= 3 && (fullUnitEnd.test(text) || (isUnitGroup(text) && text.length >= 3))
}

/** A group rather than one unit. */
export function isUnitGroup(text: string): boolean {
  return groupWords.test(text)
}

/** A cell that lists units, told without its header. */
export function looksLikeUnits(cell: string): boolean {
  const names = cell.split(/[、，,；;\n\s]+/).filter((name) => name !== '')
  const known = names.filter((name) => name.length <= 16 && (isUnitName(name) || isUnitGroup(name)))
  return names.length > 0 && known.length * 4 >= names.length * 3
}
