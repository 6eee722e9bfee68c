const start = 'frirum.draft.'

export interface Draft {
  step: string
  text: string
}

const draftsOf = (workshop: string): string => `${start}${workshop}.`

/** What has been typed in a step and not sent, kept on this device through lock screen, reload and change of step. */
export const readDraft = (workshop: string, step: string): string =>
  localStorage.getItem(draftsOf(workshop) + step) ?? ''

export function keepDraft(workshop: string, step: string, text: string): void {
  if (text) localStorage.setItem(draftsOf(workshop) + step, text)
  else localStorage.removeItem(draftsOf(workshop) + step)
}

/** Drafts of the workshop's other steps, to be offered where they can be used. */
export function otherDrafts(workshop: string, step: string): Draft[] {
  const mine = draftsOf(workshop)
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(mine) && key !== mine + step)
    .map((key) => ({ step: key.slice(mine.length), text: localStorage.getItem(key) ?? '' }))
}

/** Forgets drafts: all but those of `workshop`, or all. */
export function forgetDrafts(workshop?: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(start) && !(workshop && key.startsWith(draftsOf(workshop)))) localStorage.removeItem(key)
  }
}
