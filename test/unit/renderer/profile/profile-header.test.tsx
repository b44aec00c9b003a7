import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';

import type { Profile } from '../../../../preload/contract/post.ts';
import { ProfileHeader } from '../../../../renderer/profile/profile-header.tsx';
import { renderPage } from '../render-page.tsx';
import { account, accountId, mediaId, postId, profile } from '../samples.ts';

const show = (of: Profile | undefined, waiting = false) =>
  renderPage(<ProfileHeader account={account()} profile={of} cover={null} waiting={waiting} />);

const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;

describe('a profile', () => {
  test('says who it is', () => {
    const { container } = show(profile({ name: 'Ada', username: 'ada.prints' }));
    expect(heading()).toBe('Ada');
    expect(container.textContent).toContain('@ada.prints');
    expect(container.textContent).toContain('Creator account');
    expect(screen.getByRole('img', { name: 'Profile picture' })).toBeDefined();
  });

  test('without a name is called by its username', () => {
    show(profile({ name: null, username: 'ada.prints' }));
    expect(heading()).toBe('ada.prints');
  });

  test('of an unknown kind claims none', () => {
    const { container } = show(profile({ accountType: 'unknown' }));
    expect(container.textContent).not.toMatch(/account/i);
  });

  test('shows its counts, each with its word', () => {
    const { container } = show(profile({ posts: 1, followers: 12_345, following: 67 }));
    expect(container.textContent).toMatch(/1post(?!s)/);
    expect(container.textContent).toMatch(/12\.3K12,345followers/);
    expect(container.textContent).toMatch(/67following/);
  });

  test('shows a dash where Instagram gives no number, never 0', () => {
    const { container } = show(profile({ posts: null, followers: null, following: null }));
    for (const word of ['posts', 'followers', 'following']) {
      expect(container.textContent).toContain(`–not given by Instagram${word}`);
    }
    expect(container.textContent).not.toContain('0');
  });

  test('a count of 0 is 0', () => {
    const { container } = show(profile({ posts: 0, followers: 0, following: 0 }));
    expect(container.textContent).toContain('0posts');
    expect(container.textContent).not.toContain('–');
  });
});

describe('the website', () => {
  test('is a link of that name, opened by the account’s id', async () => {
    const { user, bridge, container } = show(profile());
    const link = screen.getByRole('link', { name: 'Website' });
    expect(container.textContent).toContain('example.com/prints');
    await user.click(link);
    expect(bridge.asked('openWebsite')).toEqual([{ accountId }]);
  });

  test('is not there where there is none', () => {
    show(profile({ website: null }));
    expect(screen.queryByRole('link', { name: 'Website' })).toBeNull();
  });
});

describe('the biography', () => {
  const biography = [
    { kind: 'text', text: 'Prints with ' },
    { kind: 'mention', text: '@ben' },
  ] as const;

  test('has links that are opened by their place', async () => {
    const { user, bridge, container } = show(profile({ biography }));
    expect(container.textContent).toContain('Prints with @ben');
    await user.click(screen.getByRole('link', { name: '@ben' }));
    expect(bridge.asked('openBiographySegment')).toEqual([{ accountId, index: 1 }]);
  });
});

describe('before the profile is there', () => {
  test('the account’s own name stands in, and it says that it loads', () => {
    show(undefined, true);
    expect(heading()).toBe('Ada Prints');
    expect(screen.getByRole('status').textContent).toBe('Loading the profile');
  });

  test('and when it does not come, nothing pretends to load', () => {
    const { container } = show(undefined, false);
    expect(heading()).toBe('Ada Prints');
    expect(screen.queryByRole('status')).toBeNull();
    expect(container.textContent).not.toContain('–');
  });
});

test('another cover takes the place of the one before, whose room stays', () => {
  const header = (number: number): ReactElement => (
    <ProfileHeader
      account={account()}
      profile={profile()}
      cover={{ postId: postId(number), mediaId: mediaId(number), width: 1080, height: 720 }}
      waiting={false}
    />
  );
  const { container, rerender } = renderPage(header(1));
  const frame = (): Element | null | undefined =>
    container.querySelector('header')?.firstElementChild;
  const before = frame();
  rerender(header(2));
  expect(frame()).toBe(before);
  expect(frame()?.querySelector('img')?.getAttribute('src')).toBe(
    `media://${accountId}/posts/${postId(2)}/${mediaId(2)}/original`,
  );
});
