import { join } from 'node:path';

/**
 * Where a file of the library stands: `<media>/<first two>/<sha256>.<type>`, so that no folder
 * holds more than some hundreds of a large library.
 * @param mediaFolder of an account: `<library>/<account>/media`
 */
export function mediaPath(mediaFolder: string, name: string): string {
  return join(mediaFolder, name.slice(0, 2), name);
}
