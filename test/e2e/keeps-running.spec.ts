import { expect, test } from './app/albumen.ts';
import { signInToDemo } from './app/sign-in.ts';

test('a renderer that crashed is offered a reload, and comes back signed in', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const asked = await app.electron.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<{ message: string; buttons: readonly string[] }>((resolve) => {
        // Stands for the person who reads the dialog and takes its first button.
        dialog.showMessageBox = (...parameters: readonly unknown[]) => {
          const options = parameters.at(-1) as Electron.MessageBoxOptions;
          resolve({ message: options.message, buttons: options.buttons ?? [] });
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      }),
  );
  expect(asked.message).toMatch(/\S/);
  expect(asked.buttons[0]).toMatch(/reload/i);
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('[role=grid]') !== null",
        ),
      ),
    )
    .toBe(true);
});

test('the window remembers its place and size', async ({ start }) => {
  const first = await start();
  await expect(first.window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
  const bounds = { x: 40, y: 60, width: 900, height: 640 };
  await first.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await first.close();
  const second = await start();
  await expect
    .poll(() =>
      second.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBounds(),
      ),
    )
    .toMatchObject({ width: bounds.width, height: bounds.height });
});
