import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';

import { deferred } from '../../../../renderer/design/deferred.tsx';
import { ErrorBoundary } from '../../../../renderer/app/error-boundary.tsx';

interface GreetingProps {
  readonly name: string;
}

function Greeting({ name }: GreetingProps): ReactElement {
  return <p>Hello {name}</p>;
}

test('nothing is shown until it has come, and from then on it is shown at once', async () => {
  const load = vi.fn<() => Promise<{ default: typeof Greeting }>>(() =>
    Promise.resolve({ default: Greeting }),
  );
  const Deferred = deferred<GreetingProps>(load);
  const { container, unmount } = render(<Deferred name="Ada" />);
  expect(container.textContent).toBe('');
  expect(await screen.findByText('Hello Ada')).toBeTruthy();

  unmount();
  render(<Deferred name="Grace" />);
  expect(screen.getByText('Hello Grace')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

test('what cannot be loaded is thrown, and loaded anew where it is shown anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let attempts = 0;
  const Deferred = deferred<GreetingProps>(async () => {
    attempts += 1;
    await Promise.resolve();
    if (attempts === 1) throw new Error('no such file');
    return { default: Greeting };
  });
  const first = render(
    <ErrorBoundary onReload={() => undefined}>
      <Deferred name="Ada" />
    </ErrorBoundary>,
  );
  expect(await screen.findByRole('alert')).toBeTruthy();
  first.unmount();

  render(<Deferred name="Ada" />);
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
});
