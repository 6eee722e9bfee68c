/** What happens to what people write, told at the door. Each line must stay true: docs/privacy.md says how. */
export const privacy = {
  open: 'Læs, hvad vi gør med det, du skriver',
  who: {
    title: 'Hvem kan se det?',
    silent: 'I et stille trin er din seddel kun din. Mødelederen ser kun, hvor mange sedler der er.',
    reveal: 'Når mødelederen viser sedlerne, er de blandet. Så kan ingen se, hvem der skrev hvad.',
    others: 'I andre trin ser alle din seddel med det samme.',
    live: 'På den fælles tavle kan andre se, når du skriver.',
    role: 'Din rolle står på sedlen. Er I få med samme rolle, kan nogen måske gætte det.',
    style: 'Vi kan ikke skjule, hvordan du skriver. Vi kan heller ikke skjule, hvad andre ser på din skærm.',
  },
  kept: {
    title: 'Hvad gemmer vi?',
    what: 'Vi gemmer din rolle, dine sedler og dine prikker.',
    dots: 'Når afstemningen er slut, glemmer vi, hvem der gav hvilke prikker.',
    not: 'Vi gemmer ikke dit navn, din mail eller dit telefonnummer.',
    device: 'Din mobil får et tilfældigt tal, så den kan huske dig. Forlad mødet, så er det væk.',
  },
  long: {
    title: 'Hvor længe?',
    notes: (date: string) => `Vi sletter sedlerne den ${date}.`,
    later: 'Bruger I mødet igen, bliver det senere. Mødelederen kan vælge en anden dag.',
    proposals: 'Ord, der kommer med i et forslag, bliver gemt sammen med forslaget.',
  },
  controller: {
    title: 'Hvem har ansvaret?',
    unknown: 'Det har kommunen. Spørg mødelederen, hvem du kan skrive til.',
  },
  rights: {
    title: 'Hvad kan du selv gøre?',
    own: 'Du kan rette og slette dine egne sedler, mens trinnet er åbent.',
    erase: 'Handler en seddel om dig? Bed mødelederen slette den for altid.',
    find: 'Vi kan ikke finde dine sedler for dig. Vi ved ikke, hvem der skrev dem.',
    access: 'Andre kan bede om at se det, kommunen gemmer. Det hedder aktindsigt.',
    complain: 'Du kan klage til Datatilsynet.',
  },
}
