import type { Page } from '#/desk/page.ts'

/** The screens of articles, columns and the site, in the order of the menu. */
export const articleScreens: readonly Page[] = [
  {
    path: '/articles',
    title: '稿件',
    group: 'content',
    right: 'article.read',
    load: async () => (await import('#/articles/desk/articles.page.tsx')).Articles,
  },
  {
    path: '/articles/:number',
    title: '稿件编辑',
    group: null,
    right: 'article.read',
    load: async () => (await import('#/articles/writing/article.page.tsx')).Article,
  },
  {
    path: '/reviews',
    title: '审核',
    group: 'content',
    right: 'article.read',
    load: async () => (await import('#/articles/review/reviews.page.tsx')).Reviews,
  },
  {
    path: '/reviews/:number',
    title: '审核稿件',
    group: null,
    right: 'article.read',
    load: async () => (await import('#/articles/review/review.page.tsx')).Review,
  },
  {
    path: '/columns/topics',
    title: '专题',
    group: 'content',
    right: 'article.read',
    load: async () => (await import('#/articles/columns/topics.page.tsx')).Topics,
  },
  {
    path: '/columns',
    title: '栏目设置',
    group: 'content',
    right: 'column.manage',
    load: async () => (await import('#/articles/columns/columns.page.tsx')).Columns,
  },
  {
    path: '/site',
    title: '网站设置',
    group: 'content',
    right: 'site.manage',
    load: async () => (await import('#/articles/settings/site.page.tsx')).Site,
  },
]
