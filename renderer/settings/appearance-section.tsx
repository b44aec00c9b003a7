import type { ReactElement } from 'react';

import { themeSchema } from '../../preload/contract/preferences.ts';
import { CheckField } from '../design/check-field.tsx';
import sections from '../design/section.module.css';
import { Segmented } from '../design/segmented.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { DensityControl } from '../gallery/density-control.tsx';
import { ShapeControl } from '../gallery/shape-control.tsx';
import { useGridLook } from '../gallery/use-grid-look.ts';
import { messages } from '../messages/messages.ts';
import { useSingleKeys } from '../shortcuts/single-keys.ts';
import { usePreferences } from './use-preferences.ts';

const words = messages.settings;
const themes = themeSchema.options.map((value) => ({ value, label: words.themes[value] }));

/** How Albumen looks, and which keys it hears. */
export function AppearanceSection(): ReactElement {
  const { preferences, failure, retry, setTheme } = usePreferences();
  const { look, setDensity, setShape } = useGridLook();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <div className={sections['section']}>
      {failure !== null && <ErrorNotice error={failure} onRetry={retry} />}
      {preferences !== null && (
        <Segmented
          label={words.theme}
          options={themes}
          value={preferences.theme}
          onValue={setTheme}
        />
      )}
      <DensityControl density={look.density} onDensity={setDensity} />
      <ShapeControl shape={look.shape} onShape={setShape} />
      <section className={sections['part']}>
        <h3 className={sections['heading']}>{words.keys}</h3>
        <CheckField
          label={words.singleKeys}
          hint={words.singleKeysHint}
          checked={singleKeys}
          onChecked={setSingleKeys}
        />
      </section>
    </div>
  );
}
