import type { Me } from '#shared/wire/http.ts'

/** What every page of the office is given. `id` is the part of the address after the page's own. */
export interface PageProps {
  me: Me
  id: string
  /** This browser has just signed in: ask again who it is, then show the page that was wanted. */
  onSignedIn: () => void
}
