import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { nginxConfig } from '#/portal/serving/nginx-config.ts'

const plain = {
  folder: '/srv/belltower/var/public',
  application: '127.0.0.1:8080',
  domain: 'www.example.gov.cn',
  tls: null,
  hasBrotli: false,
}

test('deploy/nginx.conf is what `belltower nginx` makes for the folder and the port it names', () =>
  assert.equal(readFileSync('deploy/nginx.conf', 'utf8'), nginxConfig(plain)))

test('with a certificate everything is sent to TLS, and browsers are told to stay there', () => {
  const config = nginxConfig({ ...plain, tls: { certificate: '/c.pem', key: '/k.pem' } })
  assert.match(config, /return 301 https:/)
  assert.match(config, /ssl_certificate "\/c\.pem";/)
  assert.match(config, /add_header strict-transport-security "max-age=31536000" always;/)
  assert.doesNotMatch(nginxConfig(plain), /strict-transport-security|ssl_/)
})

test('brotli is asked for only of an nginx that has it, for others would not start', () => {
  assert.match(nginxConfig({ ...plain, hasBrotli: true }), /brotli_static on;/)
  assert.doesNotMatch(nginxConfig(plain), /brotli_static/)
})
