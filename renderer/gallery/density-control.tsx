import type { ReactElement } from 'react';

import { Segmented } from '../design/segmented.tsx';
import { messages } from '../messages/messages.ts';
import { useSingleKeys } from '../shortcuts/single-keys.ts';
import { densities } from './cell-size.ts';
import type { Density } from './cell-size.ts';

interface DensityControlProps {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

const { size, sizes, sizesHint, sizesHintWheel } = messages.grid;
const options = densities.map((value) => ({ value, label: sizes[value] }));

/** How large the pictures of the gallery are. */
export function DensityControl({ density, onDensity }: DensityControlProps): ReactElement {
  const [singleKeys] = useSingleKeys();
  return (
    <Segmented
      label={size}
      hint={singleKeys ? sizesHint : sizesHintWheel}
      options={options}
      value={density}
      onValue={onDensity}
    />
  );
}
