import { app } from 'electron';

/*
 * The first script of every app that is measured: it answers the bench, over the pipe that a parent
 * process has to its child. A debugger would do, too, but what it keeps of every request would be
 * measured as the page's memory.
 */

/**
 * @typedef {object} Question
 * @property {number} id
 * @property {'evaluate' | 'press' | 'send' | 'memory' | 'quit'} ask
 * @property {string} [code]
 * @property {string} [key]
 * @property {('control' | 'shift')[]} [held] with the key
 * @property {string} [channel] to send on
 * @property {unknown} [payload]
 */

/** @type {Promise<import('electron').BrowserWindow>} */
const opened = new Promise((resolve) => {
  app.once('browser-window-created', (_event, window) => resolve(window));
});

/**
 * Bytes that the page's process holds in memory.
 * @param {import('electron').WebContents} contents
 */
async function memoryOf(contents) {
  contents.debugger.attach('1.3');
  await contents.debugger.sendCommand('HeapProfiler.collectGarbage');
  contents.debugger.detach();
  const metrics = app.getAppMetrics().find(({ pid }) => pid === contents.getOSProcessId());
  return (metrics?.memory.workingSetSize ?? Number.NaN) * 1024;
}

/**
 * Presses and lets go of a key: a character, or a key's name.
 * @param {import('electron').WebContents} contents
 * @param {string} key
 * @param {('control' | 'shift')[]} held
 */
function press(contents, key, held) {
  const event = { keyCode: key, modifiers: held };
  contents.sendInputEvent({ type: 'keyDown', ...event });
  if (key.length === 1 && held.length === 0) contents.sendInputEvent({ type: 'char', ...event });
  contents.sendInputEvent({ type: 'keyUp', ...event });
}

/** @type {Record<Question['ask'], (contents: import('electron').WebContents, question: Question) => unknown>} */
const answers = {
  evaluate: (contents, { code }) => contents.executeJavaScript(String(code)),
  press: (contents, { key, held = [] }) => {
    contents.focus();
    press(contents, String(key), held);
  },
  send: (contents, { channel, payload }) => contents.send(String(channel), payload),
  memory: memoryOf,
  quit: () => app.quit(),
};

/** @param {Question} question */
async function answer(question) {
  const { webContents } = await opened;
  /** @type {unknown} */
  const value = await answers[question.ask](webContents, question);
  return value;
}

// An app is not to outlive the bench.
process.on('disconnect', () => app.exit());
process.on('message', (message) => {
  const question = /** @type {Question} */ (message);
  answer(question).then(
    (value) => process.send?.({ id: question.id, value }),
    (error) => process.send?.({ id: question.id, error: String(error) }),
  );
});
