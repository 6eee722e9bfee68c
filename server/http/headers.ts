import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config.ts'
import { hostOf, isSecure } from './caller.ts'

/** `connect-src 'self'` covers WebSockets in current browsers only; older tablets need their own host spelled out. */
const socketsHere = (config: Config) => (c: Context) => {
  const host = hostOf(c, config) ?? ''
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : ''
}

/**
 * What a page may load and do: only what comes from here, in no frame, nothing written into the page as a script, with no
 * camera, microphone or position. An answer that has set one of these headers itself keeps its own.
 */
export function pageHeaders(config: Config) {
  const [plain, secure] = [false, true].map((isHttps) =>
    secureHeaders({
      overwrite: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", socketsHere(config)],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
        // ProseMirror has one of its own for what is pasted; it reads it in a document that shows and runs nothing.
        trustedTypes: ['default', 'ProseMirrorClipboard'],
      },
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], displayCapture: [] },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: isHttps ? 'max-age=31536000' : false,
      // Browsers complain about these two on plain http, where they mean nothing.
      crossOriginOpenerPolicy: isHttps,
      originAgentCluster: isHttps,
    }),
  )
  return createMiddleware((c, next) => (isSecure(c, config) ? secure : plain)?.(c, next) ?? next())
}
