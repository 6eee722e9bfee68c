import type { terminal as da } from '../da/terminal.ts'

export const terminal: typeof da = {
  running: (url) => `Frirum is running: ${url}`,
  also: (urls) => `It also answers on ${urls}`,
  first: 'The first facilitator begins here. The link works once:',
  stop: 'Stop with Ctrl+C.',
  environment: (name, takes, value) => `${name} must be ${takes}, not "${value}".`,
  limit: (least: number, most: number) => `a number from ${least} to ${most}`,
  noLimit: (name: string) => `${name} is not a limit we know. See docs/operating.md.`,
  takes: {
    PORT: 'a number from 0 to 65535',
    HOST: 'a host name or an IP address',
    BASE_URL: 'an address like https://frirum.example.dk without a path',
    FRIRUM_DATA: 'a folder',
    FRIRUM_CONTROLLER: 'one line of at most 200 characters',
    TRUSTED_PROXY: 'addresses or networks such as 10.0.0.0/8 with commas between',
    METRICS_TOKEN: 'at least 16 letters and digits',
    LOG: 'silent, error, warn, info or debug',
  },
  data: {
    'data-in-use': (folder) => `The data folder "${folder}" is in use. Stop the other Frirum first.`,
    'data-full': (folder) => `The disk with the data folder "${folder}" is full. Make room and start again.`,
    'data-damaged': (folder, file) => `${file} in "${folder}" is damaged. Put back a copy.`,
    'data-newer': (folder) => `The data folder "${folder}" is from a newer Frirum. Start that one.`,
    'data-unusable': (folder, file, why) => `The data folder "${folder}" cannot be used. ${file}: ${why}`,
  },
  listen: {
    'address-taken': (address) => `${address} is taken. Stop the other, or choose another PORT.`,
    'address-denied': (address) => `${address} is not allowed here. Choose a PORT from 1024.`,
    'address-unknown': (address) => `${address} is not on this machine. Choose HOST 127.0.0.1 or 0.0.0.0.`,
    'address-unusable': (address) => `${address} cannot be used. Choose another HOST or PORT.`,
  },
}
