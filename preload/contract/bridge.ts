import type { CallInput, CallName, CallResult, EventMap, EventName } from './contract.ts';

/** A call without input is made with no argument. */
type Arguments<Name extends CallName> =
  undefined extends CallInput<Name> ? [] : [input: CallInput<Name>];

/** What the preload script lays on `window.albumen`: one function per call and per event. */
export interface Bridge {
  readonly calls: {
    readonly [Name in CallName]: (...input: Arguments<Name>) => Promise<CallResult<Name>>;
  };
  /** Each takes a listener that receives the payload alone, and answers how to stop. */
  readonly events: {
    readonly [Name in EventName]: (listener: (payload: EventMap[Name]) => void) => () => void;
  };
}
