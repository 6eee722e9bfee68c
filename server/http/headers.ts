import type { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config.ts'

/** `connect-src 'self'` covers WebSockets in current browsers only; older tablets need their own host spelled out. */
const socketsHere = (c: Context): string => {
  const host = c.req.header('host') ?? ''
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : ''
}

/** What a page may load and do: only what comes from here, in no frame, with no camera, microphone or position. */
export const pageHeaders = (config: Config) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'", socketsHere],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], displayCapture: [] },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.secure ? 'max-age=31536000' : false,
    // Browsers complain about these two on plain http, where they mean nothing.
    crossOriginOpenerPolicy: config.secure,
    originAgentCluster: config.secure,
  })
