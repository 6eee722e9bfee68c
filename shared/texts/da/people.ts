import { plural } from '../plural.ts'

/** Words about who is in a meeting, the door, and who can sign in. */
export const people = {
  title: 'Hvem er med',
  help: 'Du ser stemmer, aldrig navne.',
  none: 'Ingen har taget en plads endnu.',
  count: (here: number, all: number) => `${here} er her nu. ${plural(all, 'plads', 'pladser')} i alt.`,
  numbered: (voice: string, n: number) => `${voice} ${n}`,
  here: 'Er her nu',
  away: 'Ikke forbundet',
  scribe: 'Skriver for andre',
  out: {
    out: 'Send ud',
    who: (who: string) => `Send ud: ${who}`,
    ask: (who: string) => `Send ${who} ud af mødet?`,
    help: 'Sedlerne bliver liggende. Pladsen kan ikke skrive mere.',
    code: 'Lav en ny kode, så den gamle ikke virker',
    go: 'Ja, send ud',
    done: 'Pladsen er sendt ud.',
  },
  door: {
    lock: 'Lås døren',
    open: 'Åbn døren',
    isOpen: 'Døren er åben. Nye kan komme ind.',
    isLocked: 'Døren er låst. De, der er inde, bliver.',
    newCode: 'Når du åbner igen, får I en ny kode.',
  },
  members: {
    title: 'Hvem kan logge ind',
    help: 'Det gælder alle møder.',
    may: (role: string) => `Hvad må ${role}?`,
    rank: { owner: 'Styre, hvem der er med', host: 'Lede møder', reader: 'Kun læse' },
    you: 'Det er dig',
    changed: 'Det er gemt.',
    remove: 'Fjern',
    removeWho: (role: string) => `Fjern ${role}`,
    ask: (role: string) => `Fjern ${role}?`,
    removeHelp: 'De logges ud nu. Invitationer, der ikke er brugt, lukkes også.',
    go: 'Ja, fjern',
    done: 'Den kollega er fjernet.',
  },
}
