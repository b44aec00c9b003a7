import type { DemoInstagram } from './demo-instagram.ts';
import type { DemoSecrets } from './demo-secrets.ts';

/** The demo's server, which runs only while somebody is signed in to it, or signing in. */
export interface DemoAccount {
  /**
   * Starts the server; the running one is kept if it runs on the same secrets.
   * @returns its origin, such as `http://127.0.0.1:40123`
   * @throws Error when it cannot be started
   */
  acquire(secrets: DemoSecrets): Promise<string>;
  /** Stops the server, if it runs. */
  release(): Promise<void>;
  /** The origin of the running server. */
  origin(): string | null;
}

/** Makes the switch. Calls are carried out one after the other, so that there is one server at most. */
export function createDemoAccount(dependencies: {
  readonly start: (secrets: DemoSecrets) => Promise<DemoInstagram>;
}): DemoAccount {
  let running: { readonly server: DemoInstagram; readonly key: string } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = null;
    await stopping?.server.close();
  }

  return {
    acquire: (secrets) =>
      inTurn(async () => {
        if (running?.key === secrets.signingKey) return running.server.origin;
        await stop();
        const server = await dependencies.start(secrets);
        running = { server, key: secrets.signingKey };
        return server.origin;
      }),
    release: () => inTurn(stop),
    origin: () => running?.server.origin ?? null,
  };
}
