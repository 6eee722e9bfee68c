/** Words on the phone page that have not found their place. */
export const wordsBack = {
  draft: {
    title: 'Du har ord, der ikke er sendt',
    use: 'Brug ordene her',
    drop: 'Slet ordene',
  },
  returned: { title: 'Det kom ikke med', use: 'Brug ordene igen', drop: 'Det er fint' },
}
