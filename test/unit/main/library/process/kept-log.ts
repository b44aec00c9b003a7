import type { LogFields, Logger } from '../../../../../main/log/logger.ts';

/** A log that keeps its lines. */
export function keptLog(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const line =
    (level: string) =>
    (message: string, fields?: LogFields): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
  return { log: { info: line('info'), warn: line('warn'), error: line('error') }, lines };
}
