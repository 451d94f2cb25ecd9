import { mustSee } from '#/articles/article-case.store.ts'
import { findArticle, findText } from '#/articles/articles.store.ts'
import { ArticleNumber } from '#/articles/articles-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { previewPage } from '#/portal/preview-page.ts'
import { loadEmptySite, nameIn, unitsOf } from '#/portal/site-view.store.ts'
import { signedInOf } from '#/units/guard.server.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** How the working copy of an article would look, for those who may read it at the desk. */
export function previewRoutes(app: App, office: Office): void {
  const schema = { tags: ['网站 portal'], params: ArticleNumber, summary: '按正在编辑的文字预览页面' }
  app.get('/api/portal/preview/:number', { config: { right: 'article.read' }, schema }, async (request, reply) => {
    const page = await pageOf(office, request.params.number, signedInOf(request))
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
  })
}

async function pageOf(office: Office, number: number, caller: SignedIn): Promise<string> {
  const { db, siteId } = office
  const article = mustSee(await findArticle(db, siteId, number), caller)
  const content = (await findText(db, siteId, number, article.textVersion))!
  const site = await loadEmptySite(db, office, assetAddresses(await readAssets()))
  const previewed = {
    ...{ number, column: article.column, unit: article.unit, pinned: false, demo: article.demo },
    ...{ indexNumber: article.indexNumber, unitName: nameIn(await unitsOf(office))(article.unit) },
    ...{ publishedAt: article.publishedAt ?? office.now(), editor: article.createdBy.name },
  }
  return previewPage(site, previewed, content)
}
