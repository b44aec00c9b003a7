/** What a test run of the set-up goes through, in order. */
export const testStages = [
  'meta-app',
  'sign-in-page',
  'permission',
  'exchange',
  'profile',
  'posts',
] as const;
export type TestStage = (typeof testStages)[number];

/** How a test run ended: at the first stage that failed, or past the last. */
export type SetupTestEnd<Failure> =
  | {
      readonly outcome: 'passed';
      readonly username: string;
      /** Posts that were on the page that was read. */
      readonly posts: number;
    }
  | { readonly outcome: 'failed'; readonly stage: TestStage; readonly error: Failure };

/** What one person's set-up tells another one: everything but the secret. */
export interface SharedSetup {
  readonly appId: string;
  readonly redirectUri: string;
}
