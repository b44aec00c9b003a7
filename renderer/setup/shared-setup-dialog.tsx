import type { ReactElement } from 'react';

import type { MetaApp } from '../../preload/contract/account.ts';
import type { SharedSetup } from '../../preload/contract/setup.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { messages } from '../messages/messages.ts';
import styles from './setup.module.css';

interface SharedSetupDialogProps {
  readonly shared: SharedSetup;
  readonly metaApp: MetaApp;
  readonly onUse: () => void;
  readonly onClose: () => void;
}

const words = messages.setup.share;

function Side(props: {
  readonly title: string;
  readonly appId: string | null;
  readonly redirectUri: string;
}): ReactElement {
  const { fields } = messages.setup;
  return (
    <div>
      <h3>{props.title}</h3>
      <dl>
        <dt>{fields.appId}</dt>
        <dd>{props.appId ?? words.nothing}</dd>
        <dt>{fields.redirectUri}</dt>
        <dd>{props.redirectUri}</dd>
      </dl>
    </div>
  );
}

/** What is here, what is in the file: nothing is taken over unseen. */
export function SharedSetupDialog(props: SharedSetupDialogProps): ReactElement {
  const { shared, metaApp, onUse, onClose } = props;
  const isSame = shared.appId === metaApp.appId && shared.redirectUri === metaApp.redirectUri;
  return (
    <Dialog title={words.confirmTitle} onClose={onClose}>
      <p>{isSame ? words.same : words.confirmText}</p>
      <div className={styles['compared']}>
        <Side title={words.now} {...metaApp} />
        <Side title={words.fromFile} {...shared} />
      </div>
      {!isSame && shared.appId !== metaApp.appId && <p>{words.secretText}</p>}
      <DialogActions>
        <Button onClick={onClose} data-first-focus="">
          {isSame ? messages.common.close : messages.common.cancel}
        </Button>
        {!isSame && (
          <Button look="primary" onClick={onUse}>
            {words.use}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
