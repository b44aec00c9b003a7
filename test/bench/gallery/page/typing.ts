import { windowBridge } from '../../../../renderer/bridge/window-bridge.ts';
import { activeAccount, valueOf } from './account.ts';
import { every } from './every.ts';

/** From the press of a key to its rows: milliseconds, or why there are none. */
export type Typed =
  | { readonly kind: 'shown'; readonly took: number }
  /** The rows of the next search are those that were there. */
  | { readonly kind: 'same' }
  | { readonly kind: 'late' };

/** The names of the first cells after a change of the page. */
interface Recorded {
  /** Milliseconds since the page began. */
  readonly at: number;
  readonly names: readonly string[];
}

interface Press {
  readonly at: number;
  readonly before: readonly string[];
  readonly after: Recorded[];
}

/** Cells that are compared, from the first on. */
const compared = 12;
/** Characters of a caption that a cell's name has for certain. */
const told = 40;

let presses: Press[] = [];
let shown: readonly string[] = [];

function namesNow(): readonly string[] {
  const cells = [...document.querySelectorAll('[role="grid"] [role="gridcell"]')];
  return cells.slice(0, compared).map((cell) => cell.getAttribute('aria-label') ?? '');
}

function note(): void {
  const names = namesNow();
  if (names.join('\n') === shown.join('\n')) return;
  shown = names;
  presses.at(-1)?.after.push({ at: performance.now(), names });
}

/**
 * Puts the keyboard into the search field, and notes from now on every press of a key and every
 * change of the cells.
 */
export function watchTyping(): null {
  const field = document.querySelector('[role="searchbox"], input[type="search"]');
  if (!(field instanceof HTMLElement)) throw new Error('There is no search field on this page');
  field.focus();
  note();
  new MutationObserver(note).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      presses.push({ at: timeStamp, before: shown, after: [] });
    },
    { capture: true },
  );
  return null;
}

/** How the captions of a search's first posts begin. */
async function beginningsOf(text: string): Promise<readonly string[]> {
  const { posts } = await valueOf(
    windowBridge().calls.getPosts({
      accountId: await activeAccount(),
      query: { ...every, search: text === '' ? null : text },
      offset: 0,
      limit: compared,
    }),
  );
  return posts.map(({ caption }) => {
    const whole = caption.map((segment) => segment.text).join('');
    return whole.slice(0, told);
  });
}

async function typedBy(press: Press | undefined, text: string): Promise<Typed> {
  const beginnings = await beginningsOf(text);
  const isOf = (names: readonly string[]): boolean =>
    names.length === beginnings.length &&
    beginnings.every((beginning, place) => names[place]?.startsWith(beginning) === true);
  if (press === undefined) throw new Error('A key was not noticed');
  if (isOf(press.before)) return { kind: 'same' };
  const found = press.after.find(({ names }) => isOf(names));
  return found === undefined ? { kind: 'late' } : { kind: 'shown', took: found.at - press.at };
}

/**
 * How long the rows of each search took, asked after the last, so that the app answers nothing
 * for a second time. Forgets them.
 * @param texts what was in the field after each key since the last call
 */
export async function typed(texts: readonly string[]): Promise<readonly Typed[]> {
  const made = presses;
  presses = [];
  return Promise.all(texts.map((text, index) => typedBy(made[index], text)));
}
