import { useMemo } from 'react';

import { useStoredState } from '../design/use-stored-state.ts';
import { cellShapeSchema, densityAfter, densitySchema, usualLook } from './cell-size.ts';
import type { CellShape, Density, GridLook } from './cell-size.ts';

/** How the gallery looks, and how that is changed; it is kept for the next time. */
export interface KeptLook {
  readonly look: GridLook;
  readonly setDensity: (density: Density) => void;
  readonly setShape: (shape: CellShape) => void;
  /** Makes the cells larger by so many steps; whether they could be. */
  readonly zoom: (steps: number) => boolean;
}

export function useGridLook(): KeptLook {
  const [density, setDensity] = useStoredState('grid:density', densitySchema, usualLook.density);
  const [shape, setShape] = useStoredState('grid:shape', cellShapeSchema, usualLook.shape);
  const look = useMemo(() => ({ density, shape }), [density, shape]);
  const zoom = (steps: number): boolean => {
    const next = densityAfter(density, steps);
    if (next !== density) setDensity(next);
    return next !== density;
  };
  return { look, setDensity, setShape, zoom };
}
