import { plural } from '../plural.ts'
import type { doctor as da } from '../da/doctor.ts'

export const doctor: typeof da = {
  title: 'Frirum looks whether all is as it should be.',
  allGood: 'All is as it should be.',
  someToSee: (n) => `Look at ${plural(n, 'line', 'lines')} with a !`,
  someBad: (n) => `Mend ${plural(n, 'line', 'lines')} with a ✗ before you use Frirum.`,
  node: {
    good: (version) => `Node is version ${version}.`,
    old: (version) => `Node is version ${version}. Use 24.15 or newer.`,
  },
  settings: {
    good: 'The settings can be read.',
  },
  address: {
    good: (url) => `People use the address ${url}.`,
    alone: (url) => `The address ${url} works on this machine only. Set HOST to 0.0.0.0 if phones are to join.`,
    open: (url) => `${url} is without https. Others on the network can read along. Set BASE_URL to an https address.`,
  },
  certificate: {
    good: (days) => `The certificate is valid for ${days} days.`,
    soon: (days) => `The certificate is valid for only ${days} days. Renew it now.`,
    bad: (host, why) => `The certificate of ${host} will not do: ${why}. Mend it in your proxy.`,
    away: (host, why) => `${host} does not answer from here: ${why}. Look at your proxy.`,
    none: 'There is no certificate to look at.',
  },
  folder: {
    good: (folder) => `The data folder “${folder}” can be used, and by you only.`,
    none: (folder) => `The data folder “${folder}” is not here yet. The first start makes it.`,
    locked: (folder, why) => `“${folder}” cannot be written: ${why}. Give Frirum access to the folder.`,
    shared: (names) => `Others on this machine can read ${names}. Run: chmod -R go= on the data folder.`,
  },
  disk: {
    good: (free) => `There is ${free} of free room on the disk.`,
    low: (free) => `There is only ${free} of free room on the disk. Make more.`,
    bad: (free) => `There is only ${free} of free room. Soon Frirum cannot save.`,
    network: (kind) => `The data folder is on ${kind}. Use a disk in the machine itself.`,
    passing: (kind) => `The data folder is on ${kind} and is gone after a restart. Use a real disk.`,
  },
  fsync: {
    good: (ms) => `The disk saves in ${ms} ms.`,
    slow: (ms) => `The disk takes ${ms} ms to save. Use a faster disk.`,
    bad: (ms) => `The disk takes ${ms} ms to save. “Saved” comes too late.`,
  },
  stores: {
    good: (documents) =>
      `The databases are whole and set up right. They have ${plural(documents, 'document', 'documents')}.`,
    running: 'Frirum is running. The settings of the databases were checked at start.',
    damaged: (names) => `These documents are damaged: ${names}. Get them from a copy.`,
    none: 'There are no databases here yet.',
  },
  left: {
    good: 'Nothing old lies here.',
    some: (names) => `Old databases lie here: ${names}. They hold people’s words. Delete them when you can.`,
    erasures: (n) => `${n} deletions are not finished. Start Frirum, and it finishes them.`,
  },
  proxy: {
    good: 'Your proxy is known.',
    none: 'There is no TRUSTED_PROXY. Everybody seems to come from your proxy. Write its address.',
  },
  clock: {
    good: (time, zone) => `The time is ${time} (${zone}).`,
    impossible: (time) => `The time is ${time}. That cannot be right. Set the clock.`,
    jumps: (time) => `The time is ${time}, and the clock jumps while we look. See to the machine’s clock.`,
    behind: (time) => `The time is ${time}, but something here is newer. Set the clock.`,
    unsynced: (time) => `The time is ${time}. The machine does not set its own clock. Turn that on.`,
  },
}
