import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchOutside, type OutsideParts } from './fetch-outside.ts'
import { isPublicAddress } from './public-address.ts'
import { toRequest, toValue } from './to-request.ts'

let server: Server
let port = 0
let asked: { url: string; headers: Record<string, unknown> }[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    if (request.url === '/json') answer.setHeader('content-type', 'application/json').end('{"rate":41.5}')
    else if (request.url === '/html') answer.setHeader('content-type', 'text/html').end('<h1>Привіт</h1>')
    else if (request.url === '/huge') {
      const chunk = 'x'.repeat(65_536)
      const more = () =>
        void (answer.destroyed || (answer.write(chunk) ? setImmediate(more) : answer.once('drain', more)))
      more()
    } else if (request.url === '/inside') answer.writeHead(302, { location: 'http://metadata.test/latest' }).end()
    else if (request.url === '/loop') answer.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/there') answer.writeHead(302, { location: `http://other.test:${port}/json` }).end()
    // `/slow` never answers.
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  // @NOTE a TCP server that listens has an address and a port.
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** The test's own server is let in by name; what `metadata.test` stands for is link-local, as in a cloud. */
const parts: OutsideParts = {
  resolve: async (host) => [{ address: host === 'metadata.test' ? '169.254.169.254' : '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
}
const ask = (path: string, timeoutMs = 2_000) =>
  fetchOutside(parts, {
    method: 'GET',
    url: `http://shop.test:${port}${path}`,
    headers: { authorization: 'Bearer key' },
    body: null,
    timeoutMs,
  })

describe('a server outside', () => {
  test('answers JSON, or a page that stays a text', async () => {
    const json = await ask('/json')
    expect(json.ok && toValue(json.value)).toEqual({ status: 200, body: { rate: 41.5 } })
    const html = await ask('/html')
    expect(html.ok && toValue(html.value)).toEqual({ status: 200, body: '<h1>Привіт</h1>' })
  })
  test('that is slow, huge or leads in circles is given up', async () => {
    expect(await ask('/slow', 150)).toEqual({ ok: false, error: { code: 'TIMED_OUT' } })
    expect(await ask('/huge')).toEqual({ ok: false, error: { code: 'ANSWER_TOO_BIG' } })
    expect(await ask('/loop')).toEqual({ ok: false, error: { code: 'TOO_MANY_REDIRECTS' } })
  })
  test('may not lead to a private address, and gets no keys of another origin', async () => {
    expect(await ask('/inside')).toEqual({ ok: false, error: { code: 'ADDRESS_REFUSED' } })
    asked = []
    expect((await ask('/there')).ok).toBe(true)
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer key', undefined])
  })
  test('is reached over http and https by a name whose every address is public', async () => {
    const to = (url: string, addresses: string[]) =>
      fetchOutside(
        { resolve: async () => addresses.map((address) => ({ address, family: 4 })) },
        { method: 'GET', url, headers: {}, body: null, timeoutMs: 500 },
      )
    expect(await to('file:///etc/passwd', ['93.184.215.14'])).toEqual({ ok: false, error: { code: 'ADDRESS_INVALID' } })
    expect(await to('http://user:pass@shop.test/', [])).toEqual({ ok: false, error: { code: 'ADDRESS_INVALID' } })
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], []])
      expect(await to('http://rebind.test/', addresses)).toEqual({ ok: false, error: { code: 'ADDRESS_REFUSED' } })
  })
})

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['93.184.215.14', true],
  ['2606:4700::6810:84e5', true],
  ['shop.test', false],
])('%s is of the open internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

test('secrets are put in by name; one that is not there is never sent as nothing', () => {
  const args = {
    method: 'POST' as const,
    url: [{ text: 'https://crm.test/leads' }],
    headers: [
      { name: 'Authorization', value: [{ text: 'Bearer ' }, { secret: 'CRM_KEY' }] },
      { name: 'Host', value: [{ text: 'inside' }] },
      { name: 'X-Name', value: [{ text: 'a\r\nX-Evil: 1' }] },
    ],
    query: [{ name: 'q', value: [{ text: 'a b&c' }] }],
    body: { is: 'json' as const, fields: { price: 1 }, parts: { name: [{ text: 'Олена' }] } },
    timeoutMs: 1_000,
    retries: 0,
  }
  const request = toRequest(args, new Map([['CRM_KEY', 's3cret']]))
  expect(request).toEqual({
    ok: true,
    value: {
      method: 'POST',
      url: 'https://crm.test/leads?q=a+b%26c',
      headers: {
        'content-type': 'application/json',
        'content-length': '31',
        authorization: 'Bearer s3cret',
        'x-name': 'aX-Evil: 1',
      },
      body: '{"price":1,"name":"Олена"}',
      timeoutMs: 1_000,
    },
  })
  expect(toRequest(args, new Map())).toEqual({ ok: false, error: { code: 'SECRET_UNKNOWN' } })
})
