import { mkdirSync, renameSync } from 'node:fs';

import log from 'electron-log/node';

import { logFileIn, oldLogFileIn } from './log-files.ts';
import type { LogFields, Logger } from './logger.ts';
import { redact } from './redact.ts';

export interface FileLogOptions {
  readonly folder: string;
  /** A file is set aside once it is larger; one old file is kept. */
  readonly maxBytes?: number;
}

/** A log in `folder/albumen.log` that rotates, and from which secrets are taken out. */
export function createFileLog({ folder, maxBytes = 1024 * 1024 }: FileLogOptions): Logger {
  mkdirSync(folder, { recursive: true });
  const file = logFileIn(folder);
  // One logger per file: a shared id would write to the first one's folder.
  const logger = log.create({ logId: file });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = maxBytes;
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.file.writeOptions = { mode: 0o600, flag: 'a', encoding: 'utf8' };
  logger.transports.file.archiveLogFn = () => renameSync(file, oldLogFileIn(folder));

  const line = (message: string, fields: LogFields | undefined): string =>
    redact(fields === undefined ? message : `${message} ${JSON.stringify(fields)}`);
  return {
    info: (message, fields) => logger.info(line(message, fields)),
    warn: (message, fields) => logger.warn(line(message, fields)),
    error: (message, fields) => logger.error(line(message, fields)),
  };
}
