import { plural } from '../plural.ts'

/** What `npm run doctor` says: what was looked at, and what to do about it. */
export const doctor = {
  title: 'Frirum ser efter, om alt er, som det skal være.',
  allGood: 'Alt er, som det skal være.',
  someToSee: (n: number) => `Se på ${plural(n, 'linje', 'linjer')} med et !`,
  someBad: (n: number) => `Ret ${plural(n, 'linje', 'linjer')} med et ✗, før I bruger Frirum.`,
  node: {
    good: (version: string) => `Node er version ${version}.`,
    old: (version: string) => `Node er version ${version}. Brug 24.15 eller nyere.`,
  },
  settings: {
    good: 'Indstillingerne kan læses.',
  },
  address: {
    good: (url: string) => `Folk bruger adressen ${url}.`,
    alone: (url: string) =>
      `Adressen ${url} virker kun på denne maskine. Sæt HOST til 0.0.0.0, hvis telefoner skal med.`,
    open: (url: string) => `${url} er uden https. Andre på nettet kan læse med. Sæt BASE_URL til en https-adresse.`,
  },
  certificate: {
    good: (days: number) => `Certifikatet gælder i ${days} dage.`,
    soon: (days: number) => `Certifikatet gælder kun i ${days} dage. Forny det nu.`,
    bad: (host: string, why: string) => `Certifikatet for ${host} dur ikke: ${why}. Ret det i jeres proxy.`,
    away: (host: string, why: string) => `${host} svarer ikke herfra: ${why}. Se efter i jeres proxy.`,
    none: 'Her er intet certifikat at se på.',
  },
  folder: {
    good: (folder: string) => `Datamappen »${folder}« kan bruges, og kun af jer.`,
    none: (folder: string) => `Datamappen »${folder}« er her ikke endnu. Den laves ved første start.`,
    locked: (folder: string, why: string) => `Der kan ikke skrives i »${folder}«: ${why}. Giv Frirum lov til mappen.`,
    shared: (names: string) => `Andre på maskinen kan læse ${names}. Skriv: chmod -R go= på datamappen.`,
  },
  disk: {
    good: (free: string) => `Der er ${free} ledig plads på disken.`,
    low: (free: string) => `Der er kun ${free} ledig plads på disken. Skaf mere.`,
    bad: (free: string) => `Der er kun ${free} ledig plads. Frirum kan snart ikke gemme.`,
    network: (kind: string) => `Datamappen ligger på ${kind}. Brug en disk i maskinen selv.`,
    passing: (kind: string) => `Datamappen ligger på ${kind} og forsvinder ved genstart. Brug en rigtig disk.`,
  },
  fsync: {
    good: (ms: string) => `Disken gemmer på ${ms} ms.`,
    slow: (ms: string) => `Disken bruger ${ms} ms på at gemme. Brug en hurtigere disk.`,
    bad: (ms: string) => `Disken bruger ${ms} ms på at gemme. »Gemt« kommer for sent.`,
  },
  stores: {
    good: (documents: number) =>
      `Databaserne er hele og sat rigtigt op. De har ${plural(documents, 'dokument', 'dokumenter')}.`,
    running: 'Frirum kører. Databasernes indstillinger blev set efter ved start.',
    damaged: (names: string) => `Disse dokumenter er skadet: ${names}. Hent dem fra en kopi.`,
    none: 'Her er ingen databaser endnu.',
  },
  left: {
    good: 'Her ligger intet gammelt.',
    some: (names: string) => `Her ligger gamle databaser: ${names}. De har folks ord. Slet dem, når I kan.`,
    erasures: (n: number) => `${n} sletninger er ikke færdige. Start Frirum, så gør den dem færdige.`,
  },
  proxy: {
    good: 'Jeres proxy er kendt.',
    none: 'Her er ingen TRUSTED_PROXY. Alle ser ud til at komme fra jeres proxy. Skriv dens adresse.',
  },
  clock: {
    good: (time: string, zone: string) => `Klokken er ${time} (${zone}).`,
    impossible: (time: string) => `Klokken er ${time}. Det kan ikke passe. Stil uret.`,
    jumps: (time: string) => `Klokken er ${time} og springer, mens vi ser på den. Se efter maskinens ur.`,
    behind: (time: string) => `Klokken er ${time}, men her ligger noget nyere. Stil uret.`,
    unsynced: (time: string) => `Klokken er ${time}. Maskinen stiller ikke selv sit ur. Slå det til.`,
  },
}
