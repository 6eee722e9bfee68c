/** What a room is asked in a vote, and once it has chosen. */
export const asked = {
  title: 'Her er det, vi valgte',
  asks: {
    dots: 'Hvad tror du mest på?',
    consent: 'Kan du leve med, at vi prøver det her?',
    plusMinus: 'Er du for eller imod?',
    ranking: 'Hvad er bedst? Sæt det i orden.',
  },
}
