/** Ids of accounts, of which the last digits tell one from another. */
const accountId = /\b(instagram|demo|override)-[0-9]+([0-9]{3})\b/g;

/**
 * A text that says less of who uses this computer: `~` for the home folder, whose name is often the
 * person's, and the ends of account ids.
 */
export function hidePerson(text: string, home: string): string {
  const forms = [home, JSON.stringify(home).slice(1, -1), home.replaceAll('\\', '/')];
  const without =
    home.length < 2 ? text : forms.reduce((rest, form) => rest.replaceAll(form, '~'), text);
  return without.replace(accountId, '$1-…$2');
}
