import type { SignInHealth } from '../../preload/contract/health.ts';
import {
  formatDayAndMonth,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatTime,
  pluralOf,
} from './format.ts';

const days = (count: number): string =>
  pluralOf(count, { one: '1 day', other: `${formatNumber(count)} days` });

/** "January 14, 52 days"; of today, the time. */
function untilWhen(until: number, daysLeft: number): string {
  const end = new Date(until);
  if (daysLeft === 0) return `today, ${formatTime(end)}`;
  return `${formatDayAndMonth(end)}, ${days(daysLeft)}`;
}

/** What is said of how accounts are. */
export const enHealth = {
  signIn: (health: SignInHealth): string => {
    if (health.state === 'ended') return 'Not signed in any more';
    const { until, daysLeft } = health;
    if (until === null || daysLeft === null) return 'Signed in';
    return `Signed in until ${untilWhen(until, daysLeft)}`;
  },
  unknownEnd: 'Instagram has not said until when. The first renewal tells.',
  renewal: 'Renewal',
  renewsAt: (at: number) => `By itself, ${formatDayAndMonth(new Date(at))}`,
  notRenewed: 'Not possible at present',
  couldNotRenew: (what: string) => `It could not be renewed: ${what}.`,
  cannotRenew: 'It cannot be renewed in time.',
  triedAt: (at: number) => `Albumen tries again ${formatMoment(new Date(at))}.`,
  lastSync: 'Last sync',
  nextSync: 'Next sync',
  never: 'Never',
  at: (time: number) => formatMoment(new Date(time)),
  notPlanned: 'Only with Refresh',
  calls: 'Instagram’s limit',
  callsLeft: (percent: number, heardAt: number) =>
    `About ${formatPercent(percent)} of the calls that it allows are left (${formatTime(new Date(heardAt))})`,
  ends: (until: number, daysLeft: number) => {
    if (daysLeft === 0) return `Your sign-in ends today, ${formatTime(new Date(until))}`;
    return `Your sign-in ends on ${formatDayAndMonth(new Date(until))}, in ${days(daysLeft)}`;
  },
  endsTodo: 'Sign in again, and everything goes on as before.',
} as const;

/** What Settings say. */
export const enSettings = {
  open: 'Settings…',
  title: 'Settings',
  sections: {
    accounts: 'Accounts',
    library: 'Library',
    appearance: 'Appearance',
    sync: 'Sync',
    diagnostics: 'Diagnostics',
  },

  nobody: 'Nobody is signed in.',

  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  keys: 'Keyboard',
  singleKeys: 'Single-key shortcuts',
  singleKeysHint:
    'Letters and signs by themselves, such as g, i or /. Switch them off if you speak to your computer, or slip on its keys. Arrows, Enter, Space and Esc always work.',

  every: 'How often Albumen looks for what is new',
  everyChoices: {
    hour: 'Every hour',
    'six-hours': 'Every 6 hours',
    day: 'Once a day',
    never: 'Only with Refresh',
  },
  everyHint: 'While Albumen is open. Once a week it looks for edits and removals, too.',
  atStart: 'Also at start',
  atStartHint: 'When Albumen starts, and when the computer wakes up.',
  checkNow: 'Refresh',
  checkNowOf: (username: string) => `Refresh @${username}`,
  pauseOf: (username: string) => `Pause @${username}`,
  resumeOf: (username: string) => `Resume @${username}`,

  runs: 'What runs',
  versions: {
    app: 'Albumen',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node',
    sqlite: 'SQLite',
  },
  system: 'System',
  oldRuntime: (version: string, released: string) =>
    `${version}: an old one, for trying and testing only. Albumen is released with ${released}.`,
  keyStore: 'Key store',
  keyStoreKept: (name: string) => `${name}. Secrets are kept.`,
  keyStoreSession: (name: string) =>
    `${name}. It keeps nothing at present: secrets stay in memory until Albumen quits.`,
  dataFolder: 'Data',
  logFolder: 'Log',
  showLog: 'Show in folder',
  settingsFile: 'Settings file',
  sound: 'In order',
  setAside: (file: string) => `It was damaged, and set aside as ${file}. Everything began anew.`,
  partsDamaged: (parts: readonly string[], file: string) =>
    `Parts of it were damaged and began anew: ${formatList(parts)}. The file as it was is ${file}.`,
  unreadable: 'It cannot be read, and was left as it is. Nothing that you change is kept.',
  earlierSetAside: 'Set aside earlier',
  log: 'The newest lines of the log',
  logEmpty: 'The log is empty.',
  copyLog: 'Copy the log',
  copyReport: 'Copy report',
  reportHint:
    'The report has all of this and nothing that lets anybody in: no token, no secret, no captions, no name.',
} as const;
