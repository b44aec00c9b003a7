import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { Diagnostics } from '../../preload/contract/preferences.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf, valueOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import sections from '../design/section.module.css';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';
import styles from './settings.module.css';

const words = messages.settings;

function settingsText({ damaged }: Diagnostics): string {
  if (damaged === null) return words.sound;
  switch (damaged.kind) {
    case 'set-aside':
      return words.setAside(damaged.file);
    case 'parts-damaged':
      return words.partsDamaged(damaged.parts, damaged.file);
    case 'unreadable':
      return words.unreadable;
    default:
      return assertNever(damaged);
  }
}

function factsOf(found: Diagnostics): readonly Fact[] {
  const { versions, runtime, keyStore } = found;
  const { name } = keyStore;
  return [
    { name: words.versions.app, value: versions.app },
    {
      name: words.versions.electron,
      value: runtime.current
        ? versions.electron
        : words.oldRuntime(versions.electron, runtime.released),
    },
    { name: words.versions.chromium, value: versions.chromium },
    { name: words.versions.node, value: versions.node },
    { name: words.versions.sqlite, value: versions.sqlite },
    { name: words.system, value: found.system },
    {
      name: words.keyStore,
      value: keyStore.secrets === 'kept' ? words.keyStoreKept(name) : words.keyStoreSession(name),
    },
    { name: words.dataFolder, value: found.dataFolder },
    { name: words.logFolder, value: found.logFolder },
    { name: words.settingsFile, value: settingsText(found) },
    ...(found.setAside.length === 0
      ? []
      : [{ name: words.earlierSetAside, value: found.setAside.join(', ') }]),
  ];
}

/** The newest line is the one that matters, and the last. */
function toItsEnd(view: HTMLPreElement | null): void {
  if (view !== null) view.scrollTop = view.scrollHeight;
}

/** The log, at its newest line. */
function Log({ lines }: { readonly lines: readonly string[] }): ReactElement {
  if (lines.length === 0) return <p className={styles['hint']}>{words.logEmpty}</p>;
  return (
    <pre
      ref={toItsEnd}
      className={styles['log']}
      role="region"
      aria-label={words.log}
      // It scrolls, and what scrolls can be scrolled by keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      dir="ltr"
    >
      {lines.join('\n')}
    </pre>
  );
}

/** What runs and how, for somebody who helps: to read, and to hand on. */
export function DiagnosticsSection(): ReactElement {
  const bridge = useBridge();
  const { data, error, refetch } = useQuery({
    queryKey: ['diagnostics'],
    queryFn: () => valueOf(bridge.calls.getDiagnostics()),
    refetchOnMount: 'always',
  });
  return (
    <div className={sections['section']}>
      {error !== null && <ErrorNotice error={error.error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <section className={sections['part']}>
            <h3 className={sections['heading']}>{words.runs}</h3>
            <Facts facts={factsOf(data)} />
            <p className={styles['hint']}>{words.reportHint}</p>
            <div className={styles['buttons']}>
              <CopyButton text={data.report} label={words.copyReport} isLabelShown />
            </div>
          </section>
          <section className={sections['part']}>
            <h3 className={sections['heading']}>{words.log}</h3>
            <Log lines={data.log} />
            <div className={styles['buttons']}>
              <CopyButton text={data.log.join('\n')} label={words.copyLog} isLabelShown />
              <Button onClick={() => void resultOf(bridge.calls.showLog())}>{words.showLog}</Button>
            </div>
          </section>
        </>
      )}
    </div>
  );
}
