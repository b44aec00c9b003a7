import type { Clock } from '../clock.ts';
import type { DemoAccount } from './demo-account.ts';
import { createDemoSecrets, parseDemoSecrets, serialiseDemoSecrets } from './demo-secrets.ts';
import type { DemoSecrets } from './demo-secrets.ts';

/** Where the demo's secrets are kept until sign-out: the vault, seen from here. */
export interface SecretKeeper {
  read(): Promise<string | null>;
  write(secret: string): Promise<void>;
  delete(): void;
}

/** The demo's Instagram of one profile: the same one, until somebody signs out of it. */
export interface KeptDemo {
  /** Starts it, unless it runs. */
  start(): Promise<{ readonly origin: string; readonly secrets: DemoSecrets }>;
  /** Its origin while it runs. */
  origin(): string | null;
  stop(): Promise<void>;
  /** Stops it and forgets its secrets: the next one is another. */
  forget(): Promise<void>;
}

/** Keeps the secrets of the demo, so that a restart finds its tokens good. */
export function createKeptDemo(dependencies: {
  readonly account: DemoAccount;
  readonly keeper: SecretKeeper;
  readonly clock: Clock;
}): KeptDemo {
  const { account, keeper, clock } = dependencies;

  async function secretsOfProfile(): Promise<DemoSecrets> {
    const kept = parseDemoSecrets((await keeper.read()) ?? '');
    if (kept !== null) return kept;
    const fresh = createDemoSecrets(clock);
    await keeper.write(serialiseDemoSecrets(fresh));
    return fresh;
  }

  // Two starts at once must not make two sets of secrets.
  let reading: Promise<DemoSecrets> | null = null;
  return {
    start: async () => {
      reading ??= secretsOfProfile();
      const secrets = await reading.finally(() => {
        reading = null;
      });
      return { origin: await account.acquire(secrets), secrets };
    },
    origin: account.origin,
    stop: account.release,
    forget: async () => {
      await account.release();
      keeper.delete();
    },
  };
}
