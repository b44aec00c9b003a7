import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { MetaApp, Session } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { SharedSetup } from '../../preload/contract/setup.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey } from '../bridge/session-query.ts';
import { checkSetup, noProblems } from './setup-form.ts';
import type { SetupDraft, SetupProblems } from './setup-form.ts';

export interface SetupDraftControls {
  readonly draft: SetupDraft;
  readonly problems: SetupProblems;
  /** Why it was not stored; null while nothing went wrong. */
  readonly failure: AppError | null;
  readonly busy: boolean;
  /** How often a save was refused for what is in the fields. */
  readonly refusals: number;
  /** What an empty field for the secret would keep: nothing, where it is another Meta app's. */
  readonly storedSecret: MetaApp['secret'] | 'of-another-app';
  /** Whether the redirect URI is another one than is stored. */
  readonly redirectUriChanged: boolean;
  readonly edit: (field: keyof SetupDraft) => (value: string) => void;
  /** Fills the fields with what somebody else's file says; stores nothing. */
  readonly use: (shared: SharedSetup) => void;
  /** Stores the fields: whether that is done, or the field that stands in its way. */
  readonly save: () => Promise<'saved' | 'not-saved' | keyof SetupDraft>;
}

/** What is in the assistant's fields. */
export function useSetupDraft({ metaApp }: Session): SetupDraftControls {
  const bridge = useBridge();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<SetupDraft>({
    appId: metaApp.appId ?? '',
    secret: '',
    redirectUri: metaApp.redirectUri,
  });
  const [problems, setProblems] = useState<SetupProblems>(noProblems);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const [fromFile, setFromFile] = useState<string | null>(null);
  // A digit put right by hand leaves the secret where it is; another person's app has another one.
  const isOther = fromFile !== null && fromFile !== metaApp.appId;

  return {
    draft,
    problems,
    failure,
    busy,
    refusals,
    storedSecret: isOther ? 'of-another-app' : metaApp.secret,
    redirectUriChanged: draft.redirectUri.trim() !== metaApp.redirectUri,
    edit: (field) => (value) => {
      setDraft((old) => ({ ...old, [field]: value }));
      setProblems((old) => ({ ...old, [field]: null }));
    },
    use: ({ appId, redirectUri }) => {
      setDraft({ appId, redirectUri, secret: '' });
      setProblems(noProblems);
      setFailure(null);
      setFromFile(appId);
    },
    save: async () => {
      const checked = checkSetup(draft, isOther ? 'missing' : metaApp.secret);
      setProblems(checked.ok ? noProblems : checked.problems);
      setFailure(null);
      if (!checked.ok) {
        setRefusals((before) => before + 1);
        const { appId, secret } = checked.problems;
        return appId !== null ? 'appId' : secret !== null ? 'secret' : 'redirectUri';
      }
      if (busy) return 'not-saved';
      setBusy(true);
      const result = await resultOf(bridge.calls.saveMetaApp(checked.input));
      setBusy(false);
      if (!result.ok) {
        setFailure(result.error);
        return 'not-saved';
      }
      // It travels inward only: what is stored is not kept here as well.
      setDraft({ ...checked.input, secret: '' });
      setFromFile(null);
      await queries.invalidateQueries({ queryKey: sessionKey });
      return 'saved';
    },
  };
}
