import type { AppError } from '../../preload/contract/errors.ts';
import { recognisePage } from '../instagram/failures/recognise.ts';
import type { InstagramOrigins } from '../instagram/instagram-types.ts';
import { redactDetail } from '../instagram/redact-detail.ts';

/** What the main frame of the sign-in window shows, seen from outside: never what stands in it. */
export interface ShownPage {
  readonly url: string;
  /** The HTTP status. */
  readonly status: number;
  /** Null where the page has none. */
  readonly title: string | null;
}

/** Longer than any title that helps. */
const longestTitle = 120;

/**
 * What the page in the sign-in window is known to mean. A page that the table of known failures
 * does not have is a trouble too where its status says that it is an error.
 * @returns null for a page that signing in goes through
 */
export function troubleOf(
  { url, status, title }: ShownPage,
  origins: InstagramOrigins,
): AppError | null {
  if (!URL.canParse(url)) return null;
  const { origin, host, pathname: path } = new URL(url);
  const shownTitle = title === null ? null : redactDetail(title, []).slice(0, longestTitle);
  const named = shownTitle === null ? '' : `, titled “${shownTitle}”`;
  const detail = redactDetail(`HTTP ${String(status)} at ${host}${path}${named}`, []);
  const known = origin === origins.www ? recognisePage({ path, status, title }) : null;
  if (known !== null) return errorOf(known.becomes, detail);
  return status < 400 ? null : unknownPage(status, shownTitle, detail);
}

type Known = NonNullable<ReturnType<typeof recognisePage>>['becomes'];

function errorOf(becomes: Known, detail: string): AppError {
  return becomes === 'rate-limited'
    ? { kind: becomes, minutes: null, detail }
    : { kind: becomes, detail };
}

function unknownPage(status: number, title: string | null, detail: string): AppError {
  return {
    kind: 'sign-in-page-error',
    title,
    said: { code: null, subcode: null, status, trace: null },
    detail,
  };
}
