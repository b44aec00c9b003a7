import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { Cover, Profile } from '../../preload/contract/post.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { LinkButton } from '../design/button.tsx';
import { classNames } from '../design/class-names.ts';
import { Count } from '../design/count.tsx';
import { Icon } from '../design/icon.tsx';
import { RichText } from '../design/rich-text.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import { Avatar } from './avatar.tsx';
import { CoverPicture } from './cover-picture.tsx';
import styles from './profile-header.module.css';

interface ProfileHeaderProps {
  readonly account: Account;
  /** Undefined until it is loaded. */
  readonly profile: Profile | undefined;
  readonly cover: Cover | null | undefined;
  /** Whether the profile is still on its way. */
  readonly waiting: boolean;
}

const words = messages.profile;

function About({ profile }: { readonly profile: Profile }): ReactElement {
  const bridge = useBridge();
  const { accountId } = profile;
  return (
    <>
      <p className={styles['counts']}>
        <Count value={profile.posts} label={words.posts(profile.posts)} />
        <Count value={profile.followers} label={words.followers(profile.followers)} />
        <Count value={profile.following} label={words.following} />
      </p>
      {profile.biography.length > 0 && (
        <div className={styles['bio']}>
          <RichText
            segments={profile.biography}
            onOpen={(index) =>
              void resultOf(bridge.calls.openBiographySegment({ accountId, index }))
            }
          />
        </div>
      )}
      {profile.website !== null && (
        <p className={styles['website']}>
          <Icon name="globe" size={16} />
          <LinkButton
            title={profile.website}
            onClick={() => void resultOf(bridge.calls.openWebsite({ accountId }))}
          >
            {words.website}
          </LinkButton>
          <span className={styles['address']} aria-hidden>
            {profile.website.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
          </span>
        </p>
      )}
    </>
  );
}

function Skeleton(): ReactElement {
  return (
    <div role="status" className={styles['text']}>
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <div className={classNames(styles['line'], styles['half'])} />
      <div className={classNames(styles['line'], styles['long'])} />
    </div>
  );
}

/** Who this is: cover, picture, name, counts, biography and website. */
export function ProfileHeader(props: ProfileHeaderProps): ReactElement {
  const { account, profile, cover, waiting } = props;
  // The account's own names stand in until the profile is there, and when it does not come.
  const username = profile?.username ?? account.username;
  const name = (profile === undefined ? account.name : profile.name) ?? username;
  const type = profile === undefined ? null : words.accountType[profile.accountType];
  return (
    <header className={styles['header']}>
      <CoverPicture
        accountId={account.id}
        cover={waiting || profile !== undefined ? cover : null}
      />
      <div className={styles['body']}>
        <Avatar
          accountId={account.id}
          name={name}
          hasPicture={profile?.hasPicture === true}
          size={104}
          alt={words.picture}
        />
        <div className={styles['text']}>
          <div>
            <h1 className={styles['name']} dir="auto">
              {name}
            </h1>
            <p className={styles['handle']}>
              <bdi dir="ltr">@{username}</bdi>
              {type !== null && <span>{type}</span>}
            </p>
          </div>
          {profile !== undefined && <About profile={profile} />}
          {profile === undefined && waiting && <Skeleton />}
        </div>
      </div>
    </header>
  );
}
