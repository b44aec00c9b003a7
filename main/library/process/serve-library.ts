import type { LogFields, Logger } from '../../log/logger.ts';
import { converse } from './conversation.ts';
import type { Answers, Ask, Tell } from './conversation.ts';
import { libraryRequests } from './library-contract.ts';
import type { LibraryEvents, LibraryRequests, MainRequests } from './library-contract.ts';
import type { Port } from './port.ts';

export type LibraryAnswers = Answers<LibraryRequests>;

/** What the library's process has to work with. */
export interface LibraryTools {
  /** Asks main, which alone has the token. */
  readonly ask: Ask<MainRequests>;
  readonly tell: Tell<LibraryEvents>;
  /** Lines go to main, which redacts and writes them. */
  readonly log: Logger;
}

/** The library's end of the line: answers what main asks, and says that it is there. */
export function serveLibrary(options: {
  readonly port: Port;
  readonly createAnswers: (tools: LibraryTools) => LibraryAnswers;
}): void {
  const line =
    (level: LibraryEvents['logged']['level']) =>
    (message: string, fields?: LogFields): void =>
      tell('logged', { level, message, fields: fields ?? null });
  const log: Logger = { info: line('info'), warn: line('warn'), error: line('error') };
  const { ask, tell, answerWith } = converse<MainRequests, LibraryEvents, LibraryRequests, object>({
    port: options.port,
    requests: libraryRequests,
    listeners: {},
    log,
  });
  answerWith(options.createAnswers({ ask, tell, log }));
  tell('ready', null);
}
