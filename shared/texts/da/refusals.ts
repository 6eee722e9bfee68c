import type { Refusal } from '../../result.ts'

/** What a person reads when the answer is no: what happened, what to do. Never blame. */
export const refusals: Record<Refusal, string> = {
  'bad-input': 'Det kunne vi ikke læse. Prøv igen.',
  'not-signed-in': 'Log ind, og prøv igen.',
  'wrong-login': 'Navn eller adgangssætning passer ikke. Prøv igen.',
  'not-allowed': 'Det kan du ikke gøre her. Spørg den, der leder mødet.',
  'wrong-origin': 'Åbn siden fra Frirums egen adresse, og prøv igen.',
  'not-found': 'Det er her ikke mere.',
  'code-unknown': 'Vi kan ikke finde den kode. Se på skærmen, og prøv igen.',
  taken: 'Det navn er i brug. Vælg et andet.',
  stale: 'En anden har ændret det. Se det nye, og prøv igen.',
  'step-closed': 'Der er lukket for det nu. Du kan stadig læse med.',
  'already-submitted': 'Den udgave er allerede sendt.',
  'no-votes-left': 'Du har brugt alle dine prikker. Tag en tilbage først.',
  'code-closed': 'Døren er lukket. Spørg den, der leder mødet.',
  'link-used': 'Linket er brugt eller for gammelt. Bed om et nyt.',
  'too-big': 'Det fylder for meget. Gør det kortere.',
  'empty-text': 'Skriv noget på sedlen først.',
  'text-too-long': 'Teksten er for lang. Gør den kortere.',
  'weak-passphrase': 'Skriv mindst tolv tegn. Gerne fire ord.',
  'card-unfinished': 'Kortet mangler noget. Udfyld felterne med stjerne.',
  'checks-failing': 'Forslaget mangler noget. Se listen.',
  'too-many': 'Der kom for mange på én gang. Vent et øjeblik.',
  broken: 'Noget gik galt hos os. Prøv igen om lidt.',
  storage: 'Vi kan ikke gemme lige nu. Din tekst er her stadig.',
  'no-network': 'Nettet er væk. Skriv bare videre. Vi sender senere.',
}
