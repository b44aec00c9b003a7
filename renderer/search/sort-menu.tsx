import type { ReactElement } from 'react';

import { postOrders } from '../../preload/contract/post-query.ts';
import type { PostOrder } from '../../preload/contract/post-query.ts';
import { Icon } from '../design/icon.tsx';
import { MenuButton } from '../design/menu.tsx';
import { messages } from '../messages/messages.ts';
import styles from './search-bar.module.css';

interface SortMenuProps {
  readonly order: PostOrder;
  readonly onOrder: (order: PostOrder) => void;
}

const words = messages.search;

/** In which order the posts stand. */
export function SortMenu({ order, onOrder }: SortMenuProps): ReactElement {
  return (
    <MenuButton
      label={words.sortedBy(order)}
      buttonClass={styles['tool']}
      button={
        <>
          <Icon name="sort" size={16} />
          <span className={styles['toolText']}>{words.orders[order]}</span>
        </>
      }
      head={null}
      items={postOrders.map((one) => ({
        id: one,
        label: words.orders[one],
        icon: 'check',
        isChosen: one === order,
        onSelect: () => onOrder(one),
      }))}
    />
  );
}
