import type { Runtime } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { fail } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { InstagramServices } from '../instagram-services.ts';
import type { MetaAppStore } from './meta-app.ts';
import type { InstagramService } from './sign-in.ts';

/** Makes what a sign-in with the person's own Meta app needs, or says what stands in its way. */
export type PrepareSignIn = (
  /** The person has read that an old runtime is for trying and testing only. */
  oldRuntimeAccepted: boolean,
) => Promise<Result<InstagramService, AppError>>;

export function createPrepareSignIn(dependencies: {
  readonly metaApp: Pick<MetaAppStore, 'credentials'>;
  readonly services: Pick<InstagramServices, 'realProvider' | 'forSignIn'>;
  readonly runtime: Runtime;
}): PrepareSignIn {
  const { metaApp, services, runtime } = dependencies;
  return async (oldRuntimeAccepted) => {
    const credentials = await metaApp.credentials();
    if (!credentials.ok) return credentials;
    if (!runtime.current && !oldRuntimeAccepted) return fail({ kind: 'runtime-not-acknowledged' });
    return services.forSignIn(services.realProvider, credentials.value);
  };
}
