/**
 * Where the executable is inside a runtime's folder.
 * @param {NodeJS.Platform} platform
 */
export function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Whether there is a fallback runtime for a machine.
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function hasFallback(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * What Electron must be told. Root on Linux cannot have Chromium's sandbox; nobody else ever gets
 * the flag.
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} user its id; undefined on Windows, which has none
 * @returns {readonly string[]}
 */
export function sandboxSwitches(platform, user) {
  return platform === 'linux' && user === 0 ? ['--no-sandbox'] : [];
}
