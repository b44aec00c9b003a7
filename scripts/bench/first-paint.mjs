import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sandboxSwitches } from '../runtime/platforms.mjs';
import { connectToApp } from '../system/debugger.mjs';

/**
 * Milliseconds from the start of the process to the first contentful paint of its window. The page
 * tells when it painted (Paint Timing), as wall-clock time, so what the debugger's connection takes
 * does not count. A profile of its own for every run.
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.folder the app
 * @param {string} options.waitFor a selector that is there once what is measured is shown
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<number>}
 */
export async function firstPaint({ executable, folder, waitFor, env }) {
  const profile = await mkdtemp(join(tmpdir(), 'albumen-bench-'));
  const started = Date.now();
  const child = spawn(
    executable,
    [
      ...sandboxSwitches(process.platform, process.getuid?.()),
      folder,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const { browser, page } = await connectToApp(child);
    await page.waitForSelector(waitFor);
    const painted = await page.evaluate(
      `new Promise((resolve) => {
        const report = (entry) => resolve(performance.timeOrigin + entry.startTime);
        const [entry] = performance.getEntriesByName('first-contentful-paint');
        if (entry) return report(entry);
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName('first-contentful-paint')[0];
          if (found) report(found);
        }).observe({ type: 'paint', buffered: true });
      })`,
    );
    await browser.close();
    return Number(painted) - started;
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
