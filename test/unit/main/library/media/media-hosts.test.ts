import { describe, expect, it } from 'vitest';

import { mayFetchFrom } from '../../../../../main/library/media/media-hosts.ts';

const loopback = 'http://127.0.0.1:4321';

describe('mayFetchFrom', () => {
  it.each([
    ['https://scontent-fra3-1.cdninstagram.com/v/t51/1.jpg?oe=1&oh=2', true],
    ['https://scontent.xx.fbcdn.net/v/1.mp4', true],
    ['https://SCONTENT.CDNINSTAGRAM.COM/1.jpg', true],
    ['http://scontent.cdninstagram.com/1.jpg', false],
    ['https://cdninstagram.com.evil.example/1.jpg', false],
    ['https://evilcdninstagram.com/1.jpg', false],
    ['https://evil.example/scontent.cdninstagram.com/1.jpg', false],
    ['https://evil.example/?.fbcdn.net', false],
    ['https://evil.example#.fbcdn.net', false],
    ['https://scontent.fbcdn.net@evil.example/1.jpg', false],
    ['https://user@scontent.fbcdn.net/1.jpg', false],
    ['https://user:pass@scontent.fbcdn.net/1.jpg', false],
    ['https://scontent.fbcdn.net:8443/1.jpg', false],
    ['https://scontent.fbcdn.net./1.jpg', false],
    ['ftp://scontent.fbcdn.net/1.jpg', false],
    ['file:///etc/passwd', false],
    ['data:image/png;base64,AAAA', false],
    [`${loopback}/1.jpg`, false],
    ['https://127.0.0.1/1.jpg', false],
    ['//scontent.fbcdn.net/1.jpg', false],
    ['', false],
  ])('for the real Instagram: %s is %s', (address, allowed) => {
    expect(mayFetchFrom(address, null)).toBe(allowed);
  });

  it.each([
    [`${loopback}/files/1.jpg`, true],
    ['http://127.0.0.1:4322/1.jpg', false],
    ['http://localhost:4321/1.jpg', false],
    ['https://127.0.0.1:4321/1.jpg', false],
    ['http://127.0.0.1:4321@evil.example/1.jpg', false],
    ['http://user@127.0.0.1:4321/1.jpg', false],
    ['https://scontent.cdninstagram.com/1.jpg', false],
  ])('for the demo or an override: %s is %s', (address, allowed) => {
    expect(mayFetchFrom(address, loopback)).toBe(allowed);
  });
});
