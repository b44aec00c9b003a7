import type { Diagnostics } from '../../preload/contract/preferences.ts';

/** The words of the report that a person copies for somebody who helps: terms, not sentences. */
export const reportWords = {
  title: (version: string): string => `Albumen ${version}`,
  runtime: (electron: string, released: string, isCurrent: boolean): string =>
    isCurrent ? electron : `${electron} (old; released with ${released})`,
  keyStore: ({ name, secrets }: Diagnostics['keyStore']): string =>
    `${name}, secrets ${secrets === 'kept' ? 'kept' : 'in memory only'}`,
  sound: 'sound',
  setAside: (file: string): string => `damaged, set aside as ${file}`,
  partsDamaged: (parts: readonly string[], file: string): string =>
    `damaged in ${parts.join(', ')}, copied to ${file}`,
  unreadable: 'unreadable, nothing is kept',
  labels: {
    system: 'System',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node',
    sqlite: 'SQLite',
    keyStore: 'Key store',
    data: 'Data',
    settings: 'Settings',
    setAside: 'Set aside',
    theme: 'Theme',
    sync: 'Sync',
    account: 'Account',
    log: 'Log',
  },
  sync: (every: string, atStart: boolean): string => `${every}${atStart ? ', and at start' : ''}`,
} as const;
