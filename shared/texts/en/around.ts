import type { around as da } from '../da/around.ts'

export const around: typeof da = {
  label: 'Find your way',
  find: {
    open: 'Find',
    label: 'Find on the board',
    of: (at, all) => `${at} of ${all}`,
    none: 'Not found',
    before: 'Previous match',
    next: 'Next match',
    close: 'Close search',
  },
  outline: { open: 'Contents', title: 'Contents', close: 'Close contents' },
  map: {
    open: 'Overview map',
    label: 'Overview map. Arrow keys move the picture.',
  },
  present: {
    open: 'Show the zones',
    label: 'Showing the zones',
    before: 'Previous zone',
    next: 'Next zone',
    end: 'Stop showing',
    now: (title, at, all) => `${title}. Zone ${at} of ${all}.`,
    place: (at, all) => `${at} of ${all}`,
  },
  fetch: {
    open: 'Download',
    title: 'Download the board',
    part: 'What do you want?',
    whole: 'The whole board',
    picture: 'As a picture',
    paper: 'For paper',
    table: 'For a spreadsheet',
  },
}
