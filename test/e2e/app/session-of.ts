import type { Session } from '../../../preload/contract/account.ts';
import type { RunningApp } from './launch.ts';

/** The session as the page gets it. */
export async function sessionOf(app: Pick<RunningApp, 'window'>): Promise<Session> {
  const result = await app.window.evaluate(() => window.albumen?.calls.getSession());
  if (result?.ok !== true) throw new Error('the session could not be read');
  return result.value;
}
