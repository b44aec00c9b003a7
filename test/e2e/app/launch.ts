import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

import { _electron, errors } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';

import { root } from './find-electron.ts';

/** Chatter of Chromium on a machine without bus, GPU or keyring: says nothing about the app. */
const noise =
  /bus\.cc|viz_main_impl|gpu_|GPU process|fd limit|Debugger (?:listening|ending)|debugger to disconnect|For help, see|DevTools listening|object_proxy|gl_surface|interface_endpoint_client.*blink\.mojom\.Widget|command_buffer|zygote|^\s*$/;

export interface LaunchOptions {
  /** The profile; two launches with the same one are a restart. */
  readonly profile: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A program that starts Electron for us, such as one that brings a keyring up first. */
  readonly wrapper?: string;
  /** Called as soon as the app can be looked into, before it has a window. */
  readonly onAttached?: (electron: ElectronApplication) => Promise<void>;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The main window. */
  readonly window: Page;
  /** How often the app was started until it could be looked into. */
  readonly starts: number;
  /** Everything the app printed so far, both streams. */
  output(): string;
  /** The same without Chromium's chatter. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

export function electronExecutable(): string {
  const path = process.env['E2E_ELECTRON'];
  if (path === undefined) throw new Error('global setup did not run');
  return path;
}

/** Loopback stays reachable, everything else does not resolve: a test never leaves the machine. */
export const offlineSwitches: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** The environment of the tests without what a developer may have set for themselves. */
export function cleanEnvironment(
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('ALBUMEN_') ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

/** How long an attachment may take before it counts as lost, in milliseconds. */
const attachmentDeadline = 12_000;
const attachments = 3;

/**
 * Starts the app and attaches to it. On Electron 33 about one attachment in twenty is lost: the
 * main process, idle, is not woken by what Playwright sends to its inspector, while the app itself
 * runs and draws. Playwright kills that process, and another is started.
 */
async function attach(
  options: LaunchOptions,
  starts = 1,
): Promise<{ readonly electron: ElectronApplication; readonly starts: number }> {
  try {
    const electron = await _electron.launch({
      executablePath: options.wrapper ?? electronExecutable(),
      args: [
        root,
        `--user-data-dir=${options.profile}`,
        ...offlineSwitches,
        ...(options.args ?? []),
      ],
      env: cleanEnvironment(options.env),
      chromiumSandbox: process.getuid?.() !== 0,
      colorScheme: null,
      timeout: attachmentDeadline,
    });
    return { electron, starts };
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || starts === attachments) throw error;
    return attach(options, starts + 1);
  }
}

export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const lines: string[] = [];
  const { electron, starts } = await attach(options);
  await options.onAttached?.(electron);
  collect(electron.process(), lines);
  const window = await electron.firstWindow();
  window.on('console', (message) => {
    // A picture that is asked for while its account is signed out of is refused, as it should be.
    const isPicture = message.location().url.startsWith('media:');
    if (!isPicture) lines.push(`[page ${message.type()}] ${message.text()}`);
  });
  window.on('pageerror', (error) => lines.push(`[page error] ${error.message}`));
  return {
    electron,
    window,
    starts,
    output: () => lines.join('\n'),
    complaints: () => lines.filter((line) => !noise.test(line)),
    close: async () => {
      await electron.close();
    },
  };
}

function collect(child: ChildProcess, lines: string[]): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n')));
  }
}

/** Starts the app without Playwright, for tests of what a second start or a package does. */
export function spawnApp(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(executable, [...sandbox, ...offlineSwitches, ...args], {
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
