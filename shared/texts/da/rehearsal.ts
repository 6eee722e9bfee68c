import { plural } from '../plural.ts'

/** Words for trying the room before the meeting. `ideas` is what the played participants write. */
export const rehearsal = {
  title: 'Prøv rummet',
  name: (title: string) => `Prøve: ${title}`,
  help: 'Lav en prøve af mødet, og se, om skærm og telefoner virker.',
  make: 'Lav en prøve',
  is: 'Det her er en prøve. Den slettes af sig selv i morgen.',
  send: (people: number) => `Send ${people} prøvepersoner ind`,
  home: 'Send dem hjem',
  played: (people: number) => plural(people, 'prøveperson er med.', 'prøvepersoner er med.'),
  phones: 'Lys for hver telefon',
  phonesHelp: 'Tag telefonerne med ind i rummet. Grønt er godt, gult er langsomt.',
  none: 'Ingen telefoner er med endnu.',
  phone: (no: number) => `Telefon ${no}`,
  light: {
    green: 'Grøn: god forbindelse',
    yellow: 'Gul: langsom',
    red: 'Rød: meget langsom',
    waiting: 'Venter på svar',
  },
  gone: 'Rød: er væk',
  ms: (ms: number) => `${ms} ms`,
  ideas: [
    'En tur i haven hver dag',
    'Kaffe, når jeg selv har lyst',
    'Mere musik om eftermiddagen',
    'Vi spiser sammen ved ét bord',
    'Køre en tur til stranden',
    'Besøg af børnehaven',
    'Færre skemaer, mere tid',
    'En bænk i solen',
    'Selv vælge tøj om morgenen',
    'Hjemmebagt brød om lørdagen',
  ],
}
