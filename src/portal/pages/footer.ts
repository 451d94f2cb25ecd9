import { href, html, type Markup } from '#/platform/html.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** Where the ministries publish what a record number stands for. 《互联网信息服务管理办法》第四条, 公安部令第33号. */
const icpRegister = 'https://beian.miit.gov.cn/'
const policeRegister = 'https://beian.mps.gov.cn/#/query/webSearch'

/**
 * 底部功能区 of every page: 主办单位, 联系方式, 站点地图, 党政机关网站标识, 网站标识码, ICP备案编号, 公安机关备案号, 我为政府网站找错, IPv6.
 * A mark that is not set is left out; the desk asks for it (`missingSettings`). 国办发〔2017〕47号.
 */
export function footer({ settings, assets }: Pick<SiteView, 'settings' | 'assets'>): Markup {
  const { host, operator, address, phone, email, name } = settings
  return html`<footer class="footer"><div class="wide">
<ul class="marks">${marks({ settings, assets })}</ul>
<div class="about">
<p class="footer-links"><a href="/site-map.html">网站地图</a><a href="/about.html">关于我们</a><a href="/columns.html">栏目更新一览</a></p>
<p>${said('主办单位', host)}${said('承办单位', operator)}</p>
<p>${said('地址', address)}${said('联系电话', phone)}${said('电子邮箱', email)}</p>
<p>${records(settings)}</p>
<p class="owner">${host || name} 版权所有</p>
</div></div></footer>
`
}

function marks({ settings, assets }: Pick<SiteView, 'settings' | 'assets'>): readonly (Markup | false)[] {
  const { organMark, errorReport, supportsIpv6 } = settings
  return [
    organMark !== '' &&
      html`<li><a href="${href(organMark)}"><img src="${assets['organ.svg']}" alt="" width="48" height="48"><span>党政机关</span></a></li>`,
    errorReport !== '' &&
      html`<li><a href="${href(errorReport)}"><img src="${assets['report.svg']}" alt="" width="48" height="48"><span>我为政府网站找错</span></a></li>`,
    supportsIpv6 &&
      html`<li><img src="${assets['ipv6.svg']}" alt="" width="48" height="48"><span>本网站支持 IPv6</span></li>`,
  ]
}

function records({ idCode, icp, policeRecord }: SiteView['settings']): readonly (Markup | false)[] {
  const digits = policeRecord.replace(/\D/g, '')
  return [
    said('网站标识码', idCode),
    icp !== '' && html`<span class="said"><a href="${icpRegister}">${icp}</a></span>`,
    policeRecord !== '' &&
      html`<span class="said"><a href="${`${policeRegister}?code=${digits}`}">${policeRecord}</a></span>`,
  ]
}

function said(what: string, text: string): Markup | false {
  return text !== '' && html`<span class="said">${what}：${text}</span>`
}
