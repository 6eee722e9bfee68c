import type { common as da } from '../da/common.ts'

export const common: typeof da = {
  name: 'Frirum',
  skip: 'Skip to content',
  save: {
    saved: 'Saved',
    saving: 'Saving …',
    retrying: 'Not saved yet – trying again',
    device: 'Saved on this device – sent when there is network',
    failed: 'Cannot save',
  },
  trouble: {
    storage: 'The server cannot save right now. Stay on this page.',
    damaged: 'Some of this cannot be read. You see what is left.',
    full: 'There is no room for more here. Copy your newest words.',
    old: 'Load the page again to be able to write.',
  },
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading …',
  language: 'Dansk',
  required: 'required',
}
