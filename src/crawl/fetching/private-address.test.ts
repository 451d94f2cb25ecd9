import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPrivateIp } from './private-address.ts'

const closed = [
  ...[
    '127.0.0.1',
    '127.255.0.9',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ],
  ...[
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
  ],
  ...['64:ff9b::10.0.0.1', '2002:7f00:1::', '2001:db8::1', '[::1]', 'not an address', '999.1.1.1'],
]
const open = [
  '1.1.1.1',
  '172.32.0.1',
  '172.15.0.1',
  '100.128.0.1',
  '223.5.5.5',
  '2400:3200::1',
  '::ffff:1.1.1.1',
  '64:ff9b::101:101',
  '2002:101:101::',
]

for (const ip of closed) test(`${ip} does not lie in the open net`, () => assert.equal(isPrivateIp(ip), true))
for (const ip of open) test(`${ip} lies in the open net`, () => assert.equal(isPrivateIp(ip), false))
