import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Testing Library does this by itself only where a test framework's functions are global.
afterEach(cleanup);

// A busy machine is slow, and not a failure.
configure({ asyncUtilTimeout: 15_000 });
