import type { Account } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { Provider } from '../../preload/contract/ids.ts';
import { ok } from '../../preload/contract/result.ts';
import type { SetupTestEnd, TestStage } from '../../preload/contract/setup.ts';
import type { PrepareSignIn } from '../auth/prepare-sign-in.ts';
import type { InstagramService, SignIn } from '../auth/sign-in.ts';
import type { ReadWithToken } from '../posts/instagram-reader.ts';

/** Posts that one page is asked for: enough to see that reading works. */
const pageSize = 25;

/** What Instagram's page says after the person has decided: the sign-in page itself was all right. */
const saidWithTheAnswer: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'sign-in-refused',
  'sign-in-declined',
  'sign-in-state-mismatch',
  'sign-in-bad-callback',
]);

/** Goes through the set-up as a person's sign-in does, and says where it ended. */
export interface SetupTest {
  run(oldRuntimeAccepted: boolean): Promise<SetupTestEnd<AppError>>;
}

/** The same service, which tells what it has come to. */
function told(service: InstagramService, reach: (stage: TestStage) => void): InstagramService {
  const { endpoints, client } = service;
  return {
    ...service,
    endpoints: {
      ...endpoints,
      exchangeCode: (input, signal) => {
        reach('exchange');
        return endpoints.exchangeCode(input, signal);
      },
    },
    client: {
      getProfile: (token, signal) => {
        reach('profile');
        return client.getProfile(token, signal);
      },
    },
  };
}

/** Makes the test run: the ordinary sign-in in its window, and one page of posts. */
export function createSetupTest(dependencies: {
  readonly signIn: Pick<SignIn, 'start' | 'cancel'>;
  readonly provider: Provider;
  readonly prepare: PrepareSignIn;
  readonly read: ReadWithToken;
  /** Told every stage that is begun. */
  readonly onStage: (stage: TestStage) => void;
  /** Told of the account, once everything has worked. */
  readonly onPassed: (account: Account) => void;
}): SetupTest {
  const { signIn, provider, prepare, read, onStage, onPassed } = dependencies;

  return {
    run: async (oldRuntimeAccepted) => {
      let stage: TestStage = 'meta-app';
      const reach = (next: TestStage): void => {
        stage = next;
        onStage(next);
      };
      const failed = (error: AppError): SetupTestEnd<AppError> => ({
        outcome: 'failed',
        stage: stage === 'sign-in-page' && saidWithTheAnswer.has(error.kind) ? 'permission' : stage,
        error,
      });

      reach('meta-app');
      // Whatever attempt is open: this one is to be seen from its beginning.
      await signIn.cancel();
      const signedIn = await signIn.start(provider, async () => {
        const service = await prepare(oldRuntimeAccepted);
        if (!service.ok) return service;
        reach('sign-in-page');
        return ok(told(service.value, reach));
      });
      if (!signedIn.ok) return failed(signedIn.error);
      // A second run while this one is open has ended it.
      if (signedIn.value.outcome === 'already-open') return failed({ kind: 'cancelled' });
      const { account } = signedIn.value;

      reach('posts');
      const page = await read(account.id, (client, token) =>
        client.getMediaPage(token, { after: null, limit: pageSize }),
      );
      if (!page.ok) return failed(page.error);
      onPassed(account);
      return { outcome: 'passed', username: account.username, posts: page.value.media.length };
    },
  };
}
