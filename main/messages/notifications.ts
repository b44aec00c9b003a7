/** The words of native notifications. */
export const notificationWords = {
  ends: {
    title: (days: number): string => {
      if (days === 0) return 'Your Instagram sign-in ends today';
      if (days === 1) return 'Your Instagram sign-in ends tomorrow';
      return `Your Instagram sign-in ends in ${String(days)} days`;
    },
    body: (username: string): string =>
      `Albumen could not renew it for @${username}. Sign in again to keep your library up to date.`,
  },
} as const;
