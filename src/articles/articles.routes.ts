import { articleReadingRoutes } from '#/articles/article-reading.routes.ts'
import { articleStepRoutes } from '#/articles/article-steps.routes.ts'
import { columnRoutes } from '#/articles/columns/columns.routes.ts'
import { fileRoutes } from '#/articles/files/files.routes.ts'
import { storedFileRoutes } from '#/articles/files/stored-file.routes.ts'
import { publishedArticleRoutes } from '#/articles/published-article.routes.ts'
import { siteSettingsRoutes } from '#/articles/settings/site-settings.routes.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

/** Everything the desk asks of articles, their columns and the site. */
export function articleRoutes(app: App, office: Office): void {
  for (const add of [
    articleReadingRoutes,
    articleStepRoutes,
    publishedArticleRoutes,
    columnRoutes,
    siteSettingsRoutes,
    fileRoutes,
    storedFileRoutes,
  ])
    add(app, office)
}
