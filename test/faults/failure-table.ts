import { knownFailures } from '../../main/instagram/failures/known-failures.ts';
import type { KnownFailure } from '../../main/instagram/failures/known-failures.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { errorText } from '../../renderer/messages/error-text.ts';
import { messages } from '../../renderer/messages/messages.ts';
import { failureExamples, wordsOf } from './known-failures.ts';

/** What a person reads where a row of the table of known failures comes true. */
export interface ScreenWords {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  /** The label of the button that does it. */
  readonly button: string;
}

const detail = '';

/** An error such as a row becomes; Instagram says for how many minutes it limits, or it does not. */
function errorOf({ becomes }: KnownFailure): AppError {
  if (typeof becomes !== 'string') {
    switch (becomes.kind) {
      case 'token-dead':
        return { ...becomes, detail };
      case 'rate-limited':
        return { kind: becomes.kind, minutes: null, detail };
      case 'request-refused': {
        const said = { code: 100, subcode: null, status: 400, trace: null };
        return { kind: becomes.kind, said, detail };
      }
      default:
        return { kind: becomes.kind, detail };
    }
  }
  if (becomes === 'rate-limited') return { kind: becomes, minutes: null, detail };
  return becomes === 'sign-in-refused' ? { kind: becomes } : { kind: becomes, detail };
}

/** The words of a row, as the page shows them. */
export function screenWordsOf(row: KnownFailure): ScreenWords {
  const { action, ...words } = errorText(errorOf(row));
  return { ...words, button: messages.actions[action] };
}

const places = {
  page: {
    title: 'On its page, in the sign-in window',
    text: 'These pages never lead back. They are recognised by address, HTTP status and title, and explained in the main window while they are open. Where none of them tells, a person can choose what the page says.',
  },
  redirect: { title: 'In the redirect', text: 'By `error` and its description.' },
  exchange: {
    title: 'In the exchange of the code and of the short-lived token',
    text: 'By words: the code is the HTTP status, or one that means something else elsewhere.',
  },
  graph: {
    title: 'In the Graph API',
    text: 'By code and subcode, never by `type`; what passes is asked again first.',
  },
} as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function line(row: KnownFailure): string {
  const { what, why, todo, button } = screenWordsOf(row);
  const { by, at } = row.evidence;
  const source = by === 'documents' ? `[documented](${at})` : `[reported](${at})`;
  const cells = [
    `\`${wordsOf(failureExamples[row.id])}\``,
    [`**${what}**`, why, todo, `[${button}]`].join('<br>'),
    `\`${row.id}\`, ${source}`,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** The table of known failures as Markdown, each row with the words on the screen. */
export function printFailures(): string {
  const sections = Object.entries(places).map(([said, { title, text }]) => {
    const rows = knownFailures.filter((row) => row.said === said);
    const head =
      '| Instagram says | Albumen says [and its button] | row, source |\n| --- | --- | --- |';
    return `## ${title}\n\n${text}\n\n${head}\n${rows.map(line).join('\n')}\n`;
  });
  return `# Every known failure, in words

Made by \`npm run failures\` from \`main/instagram/failures/\` and \`renderer/messages/\`. "Documented" is
Meta's documentation or a standard; "reported" was only seen in threads of people who met it. What no
row fits is shown with its code, and with a button that copies a report without secrets.

${sections.join('\n')}`;
}
