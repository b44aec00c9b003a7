import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { postKinds } from '../../preload/contract/post-query.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { messages } from '../messages/messages.ts';
import styles from './filter-panel.module.css';
import { withKindToggled } from './narrowing.ts';
import { useFacets } from './use-facets.ts';
import type { SearchControls } from './use-search.ts';

interface FilterPanelProps {
  readonly id: string;
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly onQuery: SearchControls['setQuery'];
}

const words = messages.search;

interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Tick({ label, hint, checked, onChange }: TickProps): ReactElement {
  const id = useId();
  return (
    <div className={styles['tick']}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={onChange}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  /** What stands for no choice. */
  readonly any: string;
  /** Null for none. */
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}

function ChoiceField({ label, any, value, choices, onChange }: ChoiceFieldProps): ReactElement {
  const id = useId();
  // What is asked for may not be among what the library offers, or that may not be known yet.
  const isOffered = value === null || choices.some((choice) => choice.value === value);
  const offered = isOffered ? choices : [{ value, label: value }, ...choices];
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['select']}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{any}</option>
        {offered.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Group(props: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{props.label}</legend>
      {props.children}
    </fieldset>
  );
}

/** Everything that posts can be filtered by; each choice counts at once. */
export function FilterPanel({ id, accountId, query, onQuery }: FilterPanelProps): ReactElement {
  const facets = useFacets(accountId).data;
  const captionName = useId();
  const panel = useRef<HTMLDivElement>(null);
  // The toolbar may stand far down, below the profile.
  useLayoutEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);
  const years = (facets?.years ?? []).map(({ year, posts }) => ({
    value: String(year),
    label: words.withCount(String(year), posts),
  }));
  const hashtags = (facets?.hashtags ?? []).map(({ name, posts }) => ({
    value: name,
    label: words.withCount(`#${name}`, posts),
  }));
  return (
    <div ref={panel} id={id} role="group" aria-label={words.filters} className={styles['panel']}>
      <Group label={words.kind}>
        <div className={styles['pairs']}>
          {postKinds.map((kind) => (
            <Tick
              key={kind}
              label={words.kinds[kind]}
              checked={query.kinds?.includes(kind) === true}
              onChange={() => onQuery((old) => withKindToggled(old, kind))}
            />
          ))}
        </div>
      </Group>
      <div className={styles['choices']}>
        <ChoiceField
          label={words.year}
          any={words.anyYear}
          value={query.year === null ? null : String(query.year)}
          choices={years}
          onChange={(year) => onQuery((old) => ({ ...old, year: year === null ? null : +year }))}
        />
        <ChoiceField
          label={words.hashtag}
          any={words.anyHashtag}
          value={query.hashtag}
          choices={hashtags}
          onChange={(hashtag) => onQuery((old) => ({ ...old, hashtag }))}
        />
      </div>
      <Group label={words.caption}>
        {([null, 'with', 'without'] as const).map((caption) => (
          <label key={caption} className={styles['tick']}>
            <input
              type="radio"
              name={captionName}
              checked={query.caption === caption}
              onChange={() => onQuery((old) => ({ ...old, caption }))}
            />
            {words.captions[caption ?? 'any']}
          </label>
        ))}
      </Group>
      <Group label={words.state}>
        <Tick
          label={words.gone}
          checked={query.gone === true}
          onChange={() => onQuery((old) => ({ ...old, gone: old.gone === true ? null : true }))}
        />
        <Tick
          label={words.fileMissing}
          hint={words.fileMissingHint}
          checked={query.fileMissing === true}
          onChange={() =>
            onQuery((old) => ({ ...old, fileMissing: old.fileMissing === true ? null : true }))
          }
        />
      </Group>
    </div>
  );
}
