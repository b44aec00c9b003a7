/** The steps of the assistant, in their order. */
export const setupSteps = ['account', 'app', 'product', 'redirect', 'tester', 'test'] as const;
export type SetupStep = (typeof setupSteps)[number];
