import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

import { eventChannel } from '../../../preload/contract/channels.ts';
import type { EventMap, EventName } from '../../../preload/contract/contract.ts';
import type { PageBench } from './page/page-bench.ts';
import type { Rival } from './rivals/rival.ts';

/** The names that the bench's functions have in a page. */
interface PageFunctions {
  readonly bench: PageBench;
  /** Of a rival's page only. */
  readonly rival: Rival;
}

/** How the apps of a bench are started. */
export interface Launcher {
  readonly executable: string;
  readonly switches: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Holds a folder for each app (`scripts/bench/gallery/build-apps.mjs`). */
  readonly apps: string;
}

type Calls<Of extends keyof PageFunctions> = PageFunctions[Of];
type Input<Call> = Call extends (...input: infer Given) => unknown ? Given : never;
type Output<Call> = Call extends (...input: never[]) => infer Value ? Awaited<Value> : never;

/** An app of the bench that runs. */
export interface GalleryApp {
  /** When its process was started, milliseconds since the epoch. */
  readonly startedAt: number;
  /** Calls a function of the page, once that has loaded. */
  call<Of extends keyof PageFunctions, Name extends keyof Calls<Of> & string>(
    of: Of,
    name: Name,
    ...input: Input<Calls<Of>[Name]>
  ): Promise<Output<Calls<Of>[Name]>>;
  /** Types into the window, as a keyboard does. */
  press(key: string, ...held: readonly ('control' | 'shift')[]): Promise<void>;
  /** Tells the page something, as main does. */
  send<Name extends EventName>(event: Name, payload: EventMap[Name]): Promise<void>;
  /** Bytes that the page's process holds, once they no longer fall; garbage is collected first. */
  memory(): Promise<number>;
  /** Ends it as a person does. */
  quit(): Promise<void>;
}

/** How long Chromium is given to let go of memory, milliseconds. */
const rest = 3000;

/** What `scripts/bench/gallery/channel.mjs` answers. */
interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** An end that nobody asked for. */
function endOf(child: ChildProcess): Promise<never> {
  return new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The app ended with ${String(code)}`)));
  });
}

/** Starts one of the bench's apps on a profile. */
export function startApp(launcher: Launcher, app: string, profile: string): GalleryApp {
  const startedAt = Date.now();
  const child = spawn(
    launcher.executable,
    [...launcher.switches, `${launcher.apps}/${app}`, `--user-data-dir=${profile}`],
    { env: launcher.env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const ended = endOf(child);
  ended.catch(() => undefined);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });

  async function ask(question: object): Promise<unknown> {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
    });
    child.send({ ...question, id });
    const answer = await Promise.race([answered, ended]);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  return {
    startedAt,
    call: async <Of extends keyof PageFunctions, Name extends keyof Calls<Of> & string>(
      of: Of,
      name: Name,
      ...input: Input<Calls<Of>[Name]>
    ) => {
      const code = `${of}.${name}(...${JSON.stringify(input)})`;
      // The page's own function answered: its type is the function's.
      return (await ask({ ask: 'evaluate', code })) as Output<Calls<Of>[Name]>;
    },
    press: async (key, ...held) => {
      await ask({ ask: 'press', key, held });
    },
    send: async (event, payload) => {
      await ask({ ask: 'send', channel: eventChannel(event), payload });
    },
    memory: async () => {
      for (let before = Number.POSITIVE_INFINITY; ; await pause(rest)) {
        const now = Number(await ask({ ask: 'memory' }));
        if (now > before * 0.99) return now;
        before = now;
      }
    },
    quit: async () => {
      child.send({ ask: 'quit', id: 0 });
      await exited;
    },
  };
}
