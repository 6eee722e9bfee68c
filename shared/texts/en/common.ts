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
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading …',
  language: 'Dansk',
  required: 'required',
}
