import type { ReactElement } from 'react';

import { Segmented } from '../design/segmented.tsx';
import { messages } from '../messages/messages.ts';
import { cellShapes } from './cell-size.ts';
import type { CellShape } from './cell-size.ts';

interface ShapeControlProps {
  readonly shape: CellShape;
  readonly onShape: (shape: CellShape) => void;
}

const options = cellShapes.map((value) => ({ value, label: messages.grid.shapes[value] }));

/** Which part of a picture its cell shows. */
export function ShapeControl({ shape, onShape }: ShapeControlProps): ReactElement {
  return (
    <Segmented label={messages.grid.shape} options={options} value={shape} onValue={onShape} />
  );
}
