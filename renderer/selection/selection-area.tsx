import type { ReactElement, ReactNode } from 'react';

import styles from './selection-area.module.css';
import { SelectionDock } from './selection-dock.tsx';
import type { Selectable } from './use-selectable.tsx';

interface SelectionAreaProps {
  readonly selectable: Selectable;
  /** The gallery. */
  readonly children: ReactNode;
}

/** The gallery's ground, on which posts are selected, with what can be done with them. */
export function SelectionArea({ selectable, children }: SelectionAreaProps): ReactElement {
  const { ids, actions, failure, clear, area, frame } = selectable;
  return (
    <>
      {/* What is pressed in it are the tiles, which have keys for all of this. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={area}
        className={styles['area']}
        {...(ids.size > 0 ? { 'data-selecting': '' } : {})}
        onPointerDown={selectable.onPointerDown}
        onDragStart={selectable.onDragStart}
        onContextMenu={selectable.onContextMenu}
      >
        {children}
        <div ref={frame} className={styles['band']} hidden />
      </div>
      <SelectionDock ids={ids} actions={actions} failure={failure} onClear={clear} />
    </>
  );
}
