/** What the terminal says to the person who runs Frirum. Each "no" ends with its code. */
export const terminal = {
  running: (url: string) => `Frirum kører: ${url}`,
  also: (urls: string) => `Den svarer også på ${urls}`,
  first: 'Den første mødeleder begynder her. Linket virker én gang:',
  stop: 'Stop med Ctrl+C.',
  environment: (name: string, takes: string, value: string) => `${name} skal være ${takes}, ikke »${value}«.`,
  limit: (least: number, most: number) => `et tal fra ${least} til ${most}`,
  noLimit: (name: string) => `${name} er ikke en grænse, vi kender. Se docs/operating.md.`,
  takes: {
    PORT: 'et tal fra 0 til 65535',
    HOST: 'et værtsnavn eller en IP-adresse',
    BASE_URL: 'en adresse som https://frirum.example.dk uden sti',
    FRIRUM_DATA: 'en mappe',
    FRIRUM_CONTROLLER: 'én linje på højst 200 tegn',
    TRUSTED_PROXY: 'adresser eller net som 10.0.0.0/8 med komma imellem',
    METRICS_TOKEN: 'mindst 16 bogstaver og tal',
    LOG: 'silent, error, warn, info eller debug',
  },
  data: {
    'data-in-use': (folder: string) => `Datamappen »${folder}« bruges allerede. Stop den anden Frirum først.`,
    'data-full': (folder: string) => `Disken med datamappen »${folder}« er fuld. Skaf plads, og start igen.`,
    'data-damaged': (folder: string, file: string) => `${file} i »${folder}« er skadet. Læg en kopi tilbage.`,
    'data-newer': (folder: string) => `Datamappen »${folder}« er fra en nyere Frirum. Start den i stedet.`,
    'data-unusable': (folder: string, file: string, why: string) =>
      `Datamappen »${folder}« kan ikke bruges. ${file}: ${why}`,
  },
  listen: {
    'address-taken': (address: string) => `${address} er optaget. Stop det andet, eller vælg en anden PORT.`,
    'address-denied': (address: string) => `${address} er ikke tilladt her. Vælg en PORT fra 1024.`,
    'address-unknown': (address: string) => `${address} findes ikke på maskinen. Vælg HOST 127.0.0.1 eller 0.0.0.0.`,
    'address-unusable': (address: string) => `${address} kan ikke bruges. Vælg en anden HOST eller PORT.`,
  },
}
