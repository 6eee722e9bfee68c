import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { usualLimits } from '#server/limits.ts'

test('without an environment it serves this machine only, on 8080', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:8080',
    secure: false,
    dataFolder: 'data',
    controller: '',
    proxies: expect.objectContaining({ rules: [] }),
    metricsToken: undefined,
    limits: usualLimits,
    logLevel: 'info',
  })
})

test('an https address makes cookies secure, and its last slash goes', () => {
  expect(readConfig({ BASE_URL: 'https://frirum.example.dk/' })).toMatchObject({
    baseUrl: 'https://frirum.example.dk',
    secure: true,
  })
})

test('on all networks, links name the address that phones can reach', () => {
  expect(readConfig({ HOST: '0.0.0.0' }, ['192.168.1.5', '10.0.0.2']).baseUrl).toBe('http://192.168.1.5:8080')
  expect(readConfig({ HOST: '::1' }).baseUrl).toBe('http://[::1]:8080')
})

test.each([
  ['PORT', 'eighty', 'PORT skal være et tal fra 0 til 65535, ikke »eighty«.'],
  ['PORT', '70000', 'PORT skal være et tal fra 0 til 65535, ikke »70000«.'],
  ['PORT', '', 'PORT skal være et tal fra 0 til 65535, ikke »«.'],
  ['HOST', 'a b', 'HOST skal være et værtsnavn eller en IP-adresse, ikke »a b«.'],
  ['BASE_URL', 'frirum', 'BASE_URL skal være en adresse som https://frirum.example.dk uden sti, ikke »frirum«.'],
  ['LOG', 'loud', 'LOG skal være silent, error, warn, info eller debug, ikke »loud«.'],
  ['TRUSTED_PROXY', '10.0.0.0/33', 'TRUSTED_PROXY skal være adresser eller net som 10.0.0.0/8 med komma imellem, ikke »10.0.0.0/33«.'],
  ['METRICS_TOKEN', 'kort', 'METRICS_TOKEN skal være mindst 16 bogstaver og tal, ikke »kort«.'],
  ['FRIRUM_DATA', '', 'FRIRUM_DATA skal være en mappe, ikke »«.'],
  ['FRIRUM_CONTROLLER', 'a\nb', 'FRIRUM_CONTROLLER skal være én linje på højst 200 tegn, ikke »a\nb«.'],
])('%s=%s stops the start with one sentence', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(sentence)
})

test.each(['https://x.dk/path', 'https://x.dk?a=b', 'https://me@x.dk', 'ftp://x.dk'])(
  '%s is no base address',
  (url) => {
    expect(() => readConfig({ BASE_URL: url })).toThrow('BASE_URL skal være')
  },
)
