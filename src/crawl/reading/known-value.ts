/** Where a value of a page was taken from, from the surest on. */
export type ValueSource = 'meta' | 'label' | 'heading' | 'title' | 'trail' | 'text' | 'address'

export const valueSourceWords: Record<ValueSource, string> = {
  meta: '页面的规范标签',
  label: '正文上方写明的一行',
  heading: '正文标题',
  title: '浏览器标题',
  trail: '当前位置',
  text: '页面文字',
  address: '页面地址',
}

/** A value read from a page: as it is, where it came from, and how sure it is, from 0 to 1. */
export type KnownValue<Value> = { readonly value: Value; readonly from: ValueSource; readonly sure: number }
