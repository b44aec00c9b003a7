import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'stderr'} [output] where the program's stdout goes; not shown unless said
 * @property {number} [timeout] milliseconds
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const shown = options.output;
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeout,
      stdio: [
        'ignore',
        shown === 'inherit' ? 'inherit' : shown === 'stderr' ? process.stderr : 'pipe',
        shown === undefined ? 'pipe' : 'inherit',
      ],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += String(text)));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += String(text)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** npm's command, which is a script on Windows. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
