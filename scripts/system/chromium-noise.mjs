/**
 * What Chromium logs on a machine without a bus or a graphics card, as containers are. It looks
 * like errors and means nothing for the app.
 */
const noise =
  /^\[\d+:\d+\/\d+\.\d+:ERROR:(?:bus|object_proxy|viz_main_impl|command_buffer_proxy_impl|gpu_process_host|gl_surface_\w+|angle_platform_impl)\.cc\(\d+\)\]/;

/**
 * Whether a line that Electron wrote is worth a person's reading.
 * @param {string} line
 */
export function isWorthReading(line) {
  return !noise.test(line);
}
