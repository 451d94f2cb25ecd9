/** What every page needs beside itself: the styles, the script, the pictures of the marks. `readAssets` gives their bytes. */
export const assetNames = [
  'icon.svg',
  'pointer.svg',
  'organ.svg',
  'report.svg',
  'ipv6.svg',
  'site.css',
  'site.js',
] as const

export type AssetName = (typeof assetNames)[number]

/** Where each asset lies: its name with a piece of the hash of its bytes, so that it may be kept for ever: /assets/site.3f9c2a71.css. */
export type AssetAddresses = Readonly<Record<AssetName, string>>
