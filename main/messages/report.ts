/** The words of a report: for whoever is asked for help, and never translated. */
export const reportWords = {
  title: (app: string, time: string): string => `${app} report, ${time}`,
  failure: 'What happened',
  nothing: 'nothing in particular',
  code: (code: string): string => `code ${code}`,
  subcode: (subcode: number): string => `subcode ${String(subcode)}`,
  status: (status: number): string => `HTTP status ${String(status)}`,
  trace: (trace: string): string => `Meta’s fbtrace_id: ${trace}`,
  said: 'Instagram says',
  detail: 'Detail',
  runsOn: 'Runs on',
  log: (lines: number): string =>
    lines === 0 ? 'The log is empty.' : `The last ${String(lines)} lines of the log:`,
  withoutSecrets: 'Tokens, secrets and codes were taken out.',
} as const;
