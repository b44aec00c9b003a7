import { useId } from 'react';
import type { ReactElement, ReactNode, Ref } from 'react';

import { useAppActions } from '../app/app-actions.tsx';
import { LinkButton } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import { AccountPicture } from './pictures/account-picture.tsx';
import { AppPicture } from './pictures/app-picture.tsx';
import { ProductPicture } from './pictures/product-picture.tsx';
import { RedirectPicture } from './pictures/redirect-picture.tsx';
import { TestPicture } from './pictures/test-picture.tsx';
import { TesterPicture } from './pictures/tester-picture.tsx';
import styles from './setup.module.css';
import { SetupCheckList } from './setup-check-list.tsx';
import type { SetupCheck } from './setup-checks.ts';
import { setupSteps } from './setup-steps.ts';
import type { SetupStep } from './setup-steps.ts';

const words = messages.setup;

const pictures: Readonly<Record<SetupStep, () => ReactElement>> = {
  account: AccountPicture,
  app: AppPicture,
  product: ProductPicture,
  redirect: RedirectPicture,
  tester: TesterPicture,
  test: TestPicture,
};

/** The pages on which a step is done, or read about. */
const links: Readonly<Record<SetupStep, readonly (keyof typeof messages.setup.links)[]>> = {
  account: ['professional-account'],
  app: ['meta-dashboard', 'create-app-guide'],
  product: ['meta-dashboard', 'api-guide'],
  redirect: ['meta-dashboard', 'business-login-guide'],
  tester: ['meta-dashboard', 'tester-invites'],
  test: [],
};

interface SetupStepViewProps {
  readonly step: SetupStep;
  readonly checks: readonly SetupCheck[];
  readonly heading: Ref<HTMLHeadingElement>;
  /** What is entered or seen in this step, between its words and its buttons. */
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly onDone: () => void;
}

/** One step: what it is about, what is done where, and a picture of the place. */
export function SetupStepView(props: SetupStepViewProps): ReactElement {
  const { step, checks, heading, children, buttons, onDone } = props;
  const actions = useAppActions();
  const id = useId();
  const Picture = pictures[step];
  return (
    <section className={styles['step']} aria-labelledby={id}>
      <form
        className={styles['words']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <div>
          <p className={styles['count']}>
            {words.stepOf(setupSteps.indexOf(step) + 1, setupSteps.length)}
          </p>
          <h3 ref={heading} id={id} className={styles['heading']} tabIndex={-1} data-first-focus="">
            {words.steps[step].heading}
          </h3>
        </div>
        {words.steps[step].text.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {links[step].length > 0 && (
          <ul className={styles['links']}>
            {links[step].map((page) => (
              <li key={page}>
                <LinkButton onClick={() => actions.openHelp(page)}>{words.links[page]}</LinkButton>
              </li>
            ))}
          </ul>
        )}
        {children}
        <SetupCheckList checks={checks} />
        <div className={styles['buttons']}>{buttons}</div>
      </form>
      <div className={styles['picture']}>
        <Picture />
      </div>
    </section>
  );
}
