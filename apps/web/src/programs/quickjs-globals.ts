/**
 * What a solution finds beside ECMAScript: timers and a console. Time is that of a queue: when nothing else is to be done, the
 * earliest timer comes at once, so that a run is the same each time and waits for nothing. Evaluates to a function that runs
 * the next timer and says whether there was one.
 */
export const QUICKJS_GLOBALS = `
(() => {
  const print = globalThis.print__;
  delete globalThis.print__;
  const timers = [];
  let now = 0;
  let last = 0;
  globalThis.setTimeout = (run, ms = 0, ...args) => {
    last += 1;
    timers.push({ id: last, at: now + Math.max(0, Number(ms) || 0), run, args });
    return last;
  };
  globalThis.clearTimeout = (id) => {
    const place = timers.findIndex((timer) => timer.id === id);
    if (place >= 0) timers.splice(place, 1);
  };
  const show = (value) => {
    if (typeof value === "string") return value;
    if (value instanceof Error) return String(value);
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const log = (...values) => print(values.map(show).join(" "));
  globalThis.console = { log, info: log, debug: log, warn: log, error: log };
  return () => {
    if (timers.length === 0) return false;
    const at = Math.min(...timers.map((timer) => timer.at));
    const [next] = timers.splice(timers.findIndex((timer) => timer.at === at), 1);
    now = at;
    next.run(...next.args);
    return true;
  };
})()
`;
