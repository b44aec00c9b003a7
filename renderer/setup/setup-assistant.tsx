import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import type { SharedSetup } from '../../preload/contract/setup.ts';
import { OldRuntimeDialog } from '../accounts/old-runtime-dialog.tsx';
import type { SignInFlow } from '../accounts/sign-in-flow.ts';
import { AppActionsProvider, useAppActions } from '../app/app-actions.tsx';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Modal } from '../design/modal.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { checksOf } from './setup-checks.ts';
import { ProductFields, RedirectField } from './setup-fields.tsx';
import { SetupNav } from './setup-nav.tsx';
import { SetupStepView } from './setup-step.tsx';
import { ShareSetup } from './share-setup.tsx';
import { SharedSetupDialog } from './shared-setup-dialog.tsx';
import { stepToBlame } from './step-to-blame.ts';
import type { SetupStep } from './setup-steps.ts';
import styles from './setup.module.css';
import { StepButtons } from './step-buttons.tsx';
import { TestRun } from './test-run.tsx';
import { useSetupDraft } from './use-setup-draft.ts';
import { stateOf, useSetupProgress } from './use-setup-progress.ts';
import { useSetupTest } from './use-setup-test.ts';

interface SetupAssistantProps {
  readonly session: Session;
  readonly flow: SignInFlow;
  /** The step to begin with; null for where the person was last. */
  readonly openAt: SetupStep | null;
}

const words = messages.setup;

/** Leads through the set-up, from the account to a test run; to be come back to at any time. */
export default function SetupAssistant(props: SetupAssistantProps): ReactElement {
  const { session, flow, openAt } = props;
  const actions = useAppActions();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { progress, at, go, finish, tested } = useSetupProgress(openAt);
  const draft = useSetupDraft(session);
  const { test, start, cancel } = useSetupTest();
  const [opened, setOpened] = useState<SharedSetup | null>(null);
  const [asksRuntime, setAsksRuntime] = useState(false);
  const isRunning = test.phase === 'running';

  const shown = useRef(at);
  useEffect(() => {
    // A new step is read from its heading on, by whatever way it was come to.
    if (shown.current !== at) {
      heading.current?.closest('dialog')?.scrollTo(0, 0);
      heading.current?.focus();
    }
    shown.current = at;
  }, [at]);

  const { refusals } = draft;
  useEffect(() => {
    const form = heading.current?.closest('form');
    if (refusals > 0) form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const runTest = async (oldRuntimeAccepted: boolean): Promise<void> => {
    setAsksRuntime(false);
    const end = await start(oldRuntimeAccepted);
    tested(end.outcome === 'passed' ? 'passed' : stepToBlame[end.error.kind]);
  };
  const askThenTest = (): void => {
    if (isRunning) return;
    const canSignIn = stateOf('product', { ...progress, blamed: null }, session) === 'done';
    // Where the Meta app is missing, that is what the test has to say.
    if (canSignIn && !flow.runtimeAccepted) setAsksRuntime(true);
    else void runTest(flow.runtimeAccepted);
  };
  const close = (): void => {
    // Its end would be said nowhere.
    if (isRunning) cancel();
    flow.closeDialog();
  };

  const saveThenFinish = async (): Promise<void> => {
    const outcome = await draft.save();
    if (outcome === 'saved') finish(at);
    else if (outcome === 'redirectUri') go('redirect');
    else if (outcome !== 'not-saved') go('product');
  };
  const done = (): void => {
    if (at === 'test') askThenTest();
    else if (at === 'product' || (at === 'redirect' && draft.redirectUriChanged)) {
      void saveThenFinish();
    } else finish(at);
  };

  return (
    <AppActionsProvider value={{ ...actions, openMetaApp: (step) => go(step ?? 'product') }}>
      <Modal className={styles['assistant']} labelledBy={titleId} onClose={close}>
        <div className={styles['frame']}>
          <div className={styles['side']}>
            <h2 id={titleId} className={styles['title']}>
              {words.title}
            </h2>
            <Button
              look="icon"
              className={styles['close']}
              aria-label={messages.common.close}
              onClick={close}
            >
              <Icon name="close" />
            </Button>
            <SetupNav at={at} stateOf={(step) => stateOf(step, progress, session)} onGo={go} />
            <ShareSetup isSetUp={session.metaApp.appId !== null} onOpened={setOpened} />
          </div>
          <div className={styles['main']}>
            <SetupStepView
              key={at}
              step={at}
              heading={heading}
              checks={checksOf(at, draft.draft, session)}
              onDone={done}
              buttons={
                <StepButtons
                  step={at}
                  test={test}
                  busy={draft.busy}
                  onGo={go}
                  onCancel={cancel}
                  onClose={close}
                />
              }
            >
              {at === 'product' && <ProductFields draft={draft} />}
              {at === 'redirect' && <RedirectField draft={draft} />}
              {at === 'test' && <TestRun test={test} onRetry={askThenTest} onGo={go} />}
              {draft.failure !== null && (
                <ErrorNotice error={draft.failure} onRetry={() => void saveThenFinish()} />
              )}
            </SetupStepView>
          </div>
        </div>
      </Modal>
      {opened !== null && (
        <SharedSetupDialog
          shared={opened}
          metaApp={session.metaApp}
          onClose={() => setOpened(null)}
          onUse={() => {
            draft.use(opened);
            setOpened(null);
            go('product');
          }}
        />
      )}
      {asksRuntime && (
        <OldRuntimeDialog
          runtime={session.runtime}
          onClose={() => setAsksRuntime(false)}
          onContinue={() => {
            flow.acceptRuntime();
            void runTest(true);
          }}
        />
      )}
    </AppActionsProvider>
  );
}
