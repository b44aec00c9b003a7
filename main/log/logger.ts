/** Fields of a log line. Values pass through redaction before they are written. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** The log, as the rest of the main process sees it. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
