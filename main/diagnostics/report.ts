import type { SaidCode } from '../../preload/contract/errors.ts';
import type { ReportedFailure } from '../../preload/contract/report.ts';
import { withoutLookalikes, withoutSecrets } from '../instagram/redact-detail.ts';
import { isTraceId } from '../instagram/trace-id.ts';
import { redact } from '../log/redact.ts';
import { reportWords as words } from '../messages/report.ts';
import { hidePerson } from './hide-person.ts';

/** How many lines of the log go into a report. */
export const reportedLines = 50;

export interface ReportContent {
  /** What it is about; null for a report of how things are. */
  readonly failure: ReportedFailure | null;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** What Albumen runs on, each with its name: versions, platform. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The end of the log, oldest line first. */
  readonly logLines: readonly string[];
  /** Secrets that are in use now: they must not stand anywhere, whatever they look like. */
  readonly secrets: readonly string[];
  /** The person's own folder, whose name may be theirs. */
  readonly homeFolder: string;
}

function describeSaid({ code, subcode, status }: SaidCode): string {
  return [
    ...(code === null ? [] : [words.code(String(code))]),
    ...(subcode === null ? [] : [words.subcode(subcode)]),
    ...(status === null ? [] : [words.status(status)]),
  ].join(', ');
}

/**
 * Makes the text of a report, to be read before it is sent to anybody. Everything in it passes
 * through four sieves: the secrets that are known, what says who the person is, the log's redaction,
 * and whatever else is long and mixed like a token. Only Meta's trace id is let through, by its shape.
 */
export function makeReport(content: ReportContent): string {
  const { failure, time, facts, logLines, secrets, homeFolder } = content;

  function clean(text: string): string {
    const known = withoutSecrets(text, secrets);
    return withoutLookalikes(redact(hidePerson(known, homeFolder)));
  }

  const lines = logLines.slice(-reportedLines);
  const { said, detail } = failure ?? { said: null, detail: null };
  const trace = said?.trace ?? null;
  const showsTrace = trace !== null && isTraceId(trace) && !secrets.includes(trace);
  return [
    words.title('Albumen', new Date(time).toISOString()),
    '',
    `${words.failure}: ${failure === null ? words.nothing : clean(failure.kind)}`,
    ...(said === null ? [] : [`${words.said}: ${clean(describeSaid(said))}`]),
    ...(showsTrace ? [words.trace(trace)] : []),
    ...(detail === null ? [] : [`${words.detail}: ${clean(detail)}`]),
    '',
    `${words.runsOn}:`,
    ...facts.map(([name, value]) => `- ${name}: ${clean(value)}`),
    '',
    words.log(lines.length),
    ...lines.map(clean),
    '',
    words.withoutSecrets,
    '',
  ].join('\n');
}
