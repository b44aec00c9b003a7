/** The words of the demo account's own pages: its authorize page and what "open on Instagram" shows. */
export const demoPageWords = {
  title: 'Demo sign-in',
  badge: 'Demo',
  notInstagram: 'This is not Instagram. It runs inside Albumen, and nothing leaves your computer.',
  heading: (username: string): string => `Let Albumen see ${username}?`,
  asked: 'Albumen asks to read',
  askedOf: {
    profile: 'The profile: name, picture, bio and counts',
    posts: 'The posts: pictures, videos and captions',
    insights: 'How often posts were seen',
    comments: 'Comments and who wrote them',
  },
  readOnly: 'It cannot post, delete or change anything.',
  allow: 'Allow',
  cancel: 'Cancel',
  problem: {
    title: 'Demo sign-in: error',
    'Invalid platform app': {
      heading: 'Invalid platform app',
      detail: 'The demo does not know this app ID.',
    },
    'Invalid redirect_uri': {
      heading: 'Invalid redirect_uri',
      detail: 'The redirect URI is not the registered one, character for character.',
    },
    'Invalid scope': {
      heading: 'Invalid scope',
      detail: 'The request asks for a permission that does not exist, or not for the basic one.',
    },
    'Invalid response_type': {
      heading: 'Invalid response_type',
      detail: 'The demo answers with a code only.',
    },
    'Invalid request': {
      heading: 'This page is no longer valid',
      detail: 'Close this window and sign in again.',
    },
  },
  post: {
    title: (username: string): string => `A post by ${username}`,
    onlyHere: 'A post of the demo account. It exists only in Albumen on this computer.',
    noFile: 'This picture is not handed out, as some on Instagram are not.',
    video: 'Video',
    picture: 'Picture',
  },
  profile: {
    onlyHere: 'The demo account. It exists only in Albumen on this computer.',
    posts: (count: number): string => (count === 1 ? '1 post' : `${String(count)} posts`),
  },
  notFound: {
    heading: 'Nothing here',
    detail: 'The demo account has no page at this address.',
  },
} as const;
