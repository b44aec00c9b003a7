import { config } from 'zod';

// zod probes `new Function` unless told not to, which the page's policy reports as a violation.
// Every schema imports zod from here, so that the setting is made before the first one is built.
config({ jitless: true });

export * from 'zod';
