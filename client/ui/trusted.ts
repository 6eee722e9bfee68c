/** How a page may turn text into markup and into addresses of scripts; both throw on what it may not. */
export interface TrustedRules {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedRules): unknown }
  }
}

/** Markup that could do something by itself. Our own templates never have any. */
const acts = /<script|<iframe|<object|<embed|\son\w+\s*=|javascript:/i

/**
 * The server forbids a page to turn text into markup or scripts (`require-trusted-types-for`). What goes through here is the
 * exception: markup that does nothing, as the templates of our own pages are, and scripts of our own address. No rule turns text
 * into a script. Import it before anything draws. Browsers that know nothing of this do without.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML(html) {
    if (acts.test(html)) throw new TypeError('markup that acts')
    return html
  },
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('a script from elsewhere')
    return url
  },
})
