import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, test } from 'vitest';

import { allowedPermissions, isAllowed } from '../../../../main/security/permissions.ts';

/** Every permission that the installed Electron's types name. */
function namedByElectron(): readonly string[] {
  const types = readFileSync(
    createRequire(import.meta.url).resolve('electron/electron.d.ts'),
    'utf8',
  );
  const unions = [...types.matchAll(/permission: ((?:'[^']+'(?: \| )?)+)/g)];
  return [...new Set(unions.flatMap(([, union = '']) => union.match(/[^' |]+/g) ?? []))];
}

describe('row 5: permissions', () => {
  const names = namedByElectron();

  test('Electron’s types name them', () => {
    expect(names.length).toBeGreaterThan(20);
    expect(names).toContain('geolocation');
  });

  test.each(names)('%s is refused unless the table gives a reason', (permission) => {
    const own = isAllowed({ permission, origin: 'app://albumen/' });
    expect(own).toBe(permission in allowedPermissions);
    for (const origin of [
      'https://www.instagram.com/',
      'http://127.0.0.1:1/',
      'app://other/',
      '',
    ]) {
      expect(isAllowed({ permission, origin })).toBe(false);
    }
  });

  test('names that nobody knows yet, and names of Object, are refused', () => {
    for (const permission of ['something-new', 'toString', '__proto__', 'constructor']) {
      expect(isAllowed({ permission, origin: 'app://albumen/' })).toBe(false);
    }
  });
});
