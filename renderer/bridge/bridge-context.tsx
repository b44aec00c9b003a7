import { createContext, useContext } from 'react';

import type { Bridge } from '../../preload/contract/bridge.ts';

const BridgeContext = createContext<Bridge | null>(null);

export const BridgeProvider = BridgeContext.Provider;

/** The typed way to main. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('useBridge outside of BridgeProvider');
  return bridge;
}
