import type { SiteSettings } from '#/articles/site-settings.ts'

/** Settings of a made-up district, with every mark there is. */
export const sampleSettings: SiteSettings = {
  name: '示例区人民政府',
  domain: 'www.example.gov.cn',
  idCode: '3204990001',
  icp: '苏ICP备00000000号-1',
  policeRecord: '苏公网安备 32049902000000号',
  host: '示例区人民政府办公室',
  operator: '示例区大数据中心',
  address: '示例路1号',
  phone: '0519-00000000',
  email: 'portal@example.gov.cn',
  organMark: 'https://bszs.conac.cn/sitename?method=show&id=EXAMPLE',
  errorReport: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3204990001',
  supportsIpv6: true,
  grey: false,
  theme: { main: '#a61b1f', accent: '#8a5a00', link: '#1a5296', fontFamily: '', emblem: null, banner: null },
  home: {
    carousel: ['xinwen/yaowen'],
    news: ['xinwen/yaowen', 'xinwen/bumen', 'xinwen/jiceng', 'xinwen/tongzhi'],
    disclosure: ['gongkai/zhengce', 'gongkai/jiedu', 'gongkai/caizheng', 'gongkai/zhongdian'],
    services: ['fuwu'],
    interaction: ['hudong/xinxiang', 'hudong/zhengji', 'hudong/fangtan', 'hudong/fankui'],
    topics: ['zhuanti/wenming', 'zhuanti/yingshang'],
    data: ['gongkai/tongji'],
  },
  friendLinks: [
    {
      title: '上级政府',
      links: [{ title: '中国政府网', url: 'https://www.gov.cn/', owner: '国务院办公厅', reason: '上级政府网站。' }],
    },
    {
      title: '其他',
      links: [
        { title: '示例图书馆', url: 'https://library.example.org/', owner: '示例图书馆', reason: '公共文化服务。' },
      ],
    },
  ],
  unitCodes: {},
  trustedHosts: ['*.gov.cn'],
}
