import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { samplePage } from '../../../test/kit/sample-pages.ts'

const assets = await readAssets()
const of = (name: string) => assets.find((asset) => asset.name === name)!

test('an asset has a piece of its hash in its address, so that it may be kept for ever', () => {
  for (const { address } of assets) assert.match(address, /^\/assets\/[a-z0-9]+\.[0-9a-f]{8}\.[a-z]+$/)
  assert.equal(assetAddresses(assets)['site.js'], of('site.js').address)
})

test('the home page weighs at most 300 kB without pictures, the script less than 15 kB', () => {
  const page = Buffer.byteLength(samplePage({ kind: 'home' }))
  const weight = assets.reduce((sum, { bytes }) => sum + bytes.length, page)
  assert.ok(weight <= 300_000, `${weight} bytes`)
  assert.ok(of('site.js').bytes.length < 15_000)
})

test('the styles ask for nothing but what lies beside them', () => {
  const styles = of('site.css').bytes.toString()
  const asked = [...styles.matchAll(/url\("?([^")]*)/g)].map(([, address]) => address)
  assert.deepEqual(asked, [of('pointer.svg').address])
  assert.doesNotMatch(styles, /@import|https?:/)
})

test('the script writes no markup and asks nobody', () => {
  assert.doesNotMatch(
    of('site.js').bytes.toString(),
    /innerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|https?:\/\//,
  )
})
