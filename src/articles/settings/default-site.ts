import type { SiteSettingsJson } from './site-settings-wire.ts'

const none = { emblem: null, banner: null }

/** A site of which nothing is known but its name: what an office starts from that has no `site.yaml`. */
export function defaultSite(name: string): SiteSettingsJson {
  return {
    name,
    ...{ domain: '', idCode: '', icp: '', policeRecord: '', host: '', operator: '', address: '', phone: '', email: '' },
    ...{ organMark: '', errorReport: '', supportsIpv6: false, grey: false },
    theme: { main: '#b01e23', accent: '#8a6420', link: '#1b4f9c', fontFamily: 'sans-serif', ...none },
    home: { carousel: [], news: [], disclosure: [], services: [], interaction: [], topics: [], data: [] },
    ...{ friendLinks: [], unitCodes: {}, trustedHosts: ['*.gov.cn'] },
  }
}
