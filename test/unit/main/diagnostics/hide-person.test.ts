import { expect, test } from 'vitest';

import { hidePerson } from '../../../../main/diagnostics/hide-person.ts';

test.each([
  ['/home/ada', 'at /home/ada/.config/Albumen', 'at ~/.config/Albumen'],
  ['C:\\Users\\ada', '{"path":"C:\\\\Users\\\\ada\\\\x"}', '{"path":"~\\\\x"}'],
  ['C:\\Users\\ada', 'file:///C:/Users/ada/x', 'file:///~/x'],
  ['/home/ada', '{"account":"instagram-17841400000000123"}', '{"account":"instagram-…123"}'],
  ['/home/ada', 'override-42, demo-1784140', 'override-42, demo-…140'],
  // A home that is no folder of its own would take every path apart.
  ['/', 'at /home', 'at /home'],
  ['', 'at /home', 'at /home'],
])('in %s, %s becomes %s', (home, text, expected) => {
  expect(hidePerson(text, home)).toBe(expected);
});
