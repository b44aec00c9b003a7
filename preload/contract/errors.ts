/**
 * Every failure a person can meet, as data. `renderer/messages` turns each into words and a
 * button; `detail` is technical, one click away, and never holds a secret.
 */

/** Why Instagram no longer accepts a token (code 190 and its subcodes). */
export type TokenDeath =
  | 'expired'
  | 'app-removed'
  | 'checkpoint'
  | 'password-changed'
  | 'unconfirmed'
  | 'logged-out'
  | 'other';

/** How an answer that nobody knows names itself: shown to the person, and part of a report. */
export interface SaidCode {
  /** The Graph API's number, or the name in a redirect; null where there is none. */
  readonly code: number | string | null;
  readonly subcode: number | null;
  /** The HTTP status; null for a redirect, which has none of its own. */
  readonly status: number | null;
  /** Meta's name for this one answer (`fbtrace_id`), which its support can look up. */
  readonly trace: string | null;
}

/**
 * What Instagram refuses for a reason that a person can put right. It says so wherever it looks at
 * the Meta app or the account: on its page, in the redirect, in the exchange, in the Graph API.
 */
export type Refusal =
  | { readonly kind: 'app-id-unknown'; readonly detail: string }
  | { readonly kind: 'redirect-uri-refused'; readonly detail: string }
  | { readonly kind: 'scope-refused'; readonly detail: string }
  | { readonly kind: 'app-secret-wrong'; readonly detail: string }
  /** A code was used before, or is older than an hour. */
  | { readonly kind: 'code-spent'; readonly detail: string }
  | { readonly kind: 'not-a-tester'; readonly detail: string }
  /** The Meta app was switched off, for it was not used for a long time perhaps. */
  | { readonly kind: 'app-inactive'; readonly detail: string }
  | { readonly kind: 'account-restricted'; readonly detail: string }
  /** "Your activity off Meta technologies" is switched off for the account. */
  | { readonly kind: 'outside-activity-off'; readonly detail: string };

/** What the Graph API, or the way to it, answered. Classified by code, never by `type`. */
export type InstagramError =
  | Refusal
  | { readonly kind: 'token-dead'; readonly reason: TokenDeath; readonly detail: string }
  | { readonly kind: 'permission-missing'; readonly detail: string }
  | {
      readonly kind: 'rate-limited';
      /** Minutes until Albumen may ask again: what Instagram said, or its own back-off. */
      readonly minutes: number | null;
      readonly detail: string;
    }
  | { readonly kind: 'temporarily-unavailable'; readonly detail: string }
  | { readonly kind: 'unsupported-account'; readonly detail: string }
  | { readonly kind: 'gone'; readonly detail: string }
  | { readonly kind: 'blocked-for-a-while'; readonly detail: string }
  | { readonly kind: 'request-refused'; readonly said: SaidCode; readonly detail: string }
  | { readonly kind: 'unexpected-reply'; readonly detail: string }
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** How a sign-in can end without an account. */
export type SignInError =
  | { readonly kind: 'meta-app-missing' }
  | { readonly kind: 'runtime-not-acknowledged' }
  | { readonly kind: 'sign-in-refused' }
  | { readonly kind: 'sign-in-declined'; readonly said: SaidCode; readonly detail: string }
  | { readonly kind: 'sign-in-state-mismatch' }
  | { readonly kind: 'sign-in-bad-callback'; readonly detail: string }
  | { readonly kind: 'sign-in-window-closed' }
  /** The same of the demo's window, where nothing can be set up wrongly. */
  | { readonly kind: 'demo-window-closed' }
  | { readonly kind: 'sign-in-timed-out'; readonly minutes: number }
  | { readonly kind: 'sign-in-page-unreachable'; readonly detail: string }
  | { readonly kind: 'sign-in-page-crashed'; readonly detail: string }
  /** The authorize page refuses with one of several reasons, and only its text says which. */
  | { readonly kind: 'sign-in-page-refused'; readonly detail: string }
  /** Instagram shows its "page not found" instead of the authorize page. */
  | { readonly kind: 'sign-in-page-missing'; readonly detail: string }
  /** Instagram wants to know that it is really the person: the window leads through it. */
  | { readonly kind: 'sign-in-check'; readonly detail: string }
  /** The window landed beside the authorize page, and Instagram leads nowhere from there. */
  | { readonly kind: 'sign-in-astray'; readonly detail: string }
  /** An error page that nobody knows. */
  | {
      readonly kind: 'sign-in-page-error';
      /** Null where the page has none. */
      readonly title: string | null;
      readonly said: SaidCode;
      readonly detail: string;
    }
  | { readonly kind: 'exchange-refused'; readonly said: SaidCode; readonly detail: string }
  | { readonly kind: 'pasted-token-refused'; readonly detail: string };

/** What can be wrong with an address that was pasted from the browser. */
export type PastedAddressError =
  /** No attempt waits for one: it was given up, or took too long. */
  | { readonly kind: 'pasted-too-late' }
  | { readonly kind: 'pasted-no-address' }
  /** Another one than the redirect URI. */
  | { readonly kind: 'pasted-other-address' }
  /** The page that the person was to sign in on, or another of Instagram's. */
  | { readonly kind: 'pasted-sign-in-page' }
  | { readonly kind: 'pasted-no-code' }
  /** Its state is not the one of this attempt. */
  | { readonly kind: 'pasted-earlier-attempt' }
  /** Instagram says that its code was used, or is too old. */
  | { readonly kind: 'pasted-code-spent'; readonly detail: string }
  | { readonly kind: 'browser-timed-out'; readonly minutes: number };

/** What can be wrong with a file that a set-up is read from. */
export type SetupFileError =
  | { readonly kind: 'setup-file-unreadable'; readonly detail: string }
  | { readonly kind: 'setup-file-wrong'; readonly detail: string }
  /** A later version of Albumen wrote it. */
  | { readonly kind: 'setup-file-newer' };

/** What the key store of the system can answer. */
export type VaultError =
  | { readonly kind: 'keyring-locked' }
  | { readonly kind: 'secret-unreadable' }
  /** It was in memory only, and Albumen was closed since. */
  | { readonly kind: 'secret-not-kept' }
  /** There is none: the person signed out and kept the library. */
  | { readonly kind: 'signed-out' };

/** What the disk can answer. */
export type DiskError =
  | { readonly kind: 'disk-full'; readonly detail: string }
  | { readonly kind: 'disk-refused'; readonly detail: string };

/** The process that keeps the library ended, and what it was asked for with it. */
export interface LibraryProcessError {
  readonly kind: 'library-stopped';
  readonly detail: string;
}

/** What the place of the library, or a move to another one, can answer. Details are folders. */
export type LibraryPlaceError =
  /** The folder that was chosen for it is not there: a disk is not connected, perhaps. */
  | { readonly kind: 'library-away'; readonly detail: string }
  /** It is being moved: nothing is written meanwhile. */
  | { readonly kind: 'library-moving' }
  | {
      readonly kind: 'move-no-room';
      /** Bytes that are to be copied, and that are free; null where the disk filled up on the way. */
      readonly room: { readonly needed: number; readonly free: number } | null;
      readonly detail: string;
    }
  /** The library is there already, or the folder lies inside it. */
  | { readonly kind: 'move-into-itself'; readonly detail: string }
  /** There is something in the folder that Albumen would use. */
  | { readonly kind: 'move-target-taken'; readonly detail: string }
  /** The system does not let Albumen write there. */
  | { readonly kind: 'move-target-refused'; readonly detail: string }
  /** The folder that the library was being moved to is not there any more. */
  | { readonly kind: 'move-target-away'; readonly detail: string };

/** What saving originals to a folder can answer. */
export type SaveError =
  /** The folder that was chosen cannot be written to, or is not there any more. */
  | { readonly kind: 'save-refused'; readonly detail: string }
  /** One saving at a time. */
  | { readonly kind: 'saving-already' };

/** What the database of a library can answer, besides the disk below it. */
export type LibraryError =
  | DiskError
  /** The file is not a whole database that this version of Albumen reads. */
  | { readonly kind: 'library-damaged'; readonly detail: string }
  /** Another program holds it. */
  | { readonly kind: 'library-busy'; readonly detail: string };

/** What any call can answer, whatever it does. */
export type CallError =
  | { readonly kind: 'invalid-input'; readonly detail: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-account' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unexpected'; readonly detail: string };

export type AppError =
  | InstagramError
  | SignInError
  | PastedAddressError
  | SetupFileError
  | VaultError
  | LibraryError
  | LibraryPlaceError
  | LibraryProcessError
  | SaveError
  | CallError;
