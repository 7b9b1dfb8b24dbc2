// What the simulated people asked for and were told, a line each, in the order in which it happened.
import { createWriteStream } from "node:fs";

/**
 * `invoke` is written before a request is sent, and one of `ok`, `fail` (a definite 4xx) or `unknown` (cut off, killed,
 * 5xx) when it has ended: what is unknown may have happened or not. `at` is in milliseconds since the beginning.
 */
export function openHistory(file) {
  const lines = [];
  const out = createWriteStream(file);
  const begun = performance.now();
  const write = ({ t, ...rest }) => {
    const line = { t, at: Math.round(performance.now() - begun), ...rest };
    lines.push(line);
    out.write(`${JSON.stringify(line)}\n`);
  };
  let asked = 0;
  return {
    lines,
    invoke: (request) => {
      const id = ++asked;
      write({ t: "invoke", id, ...request });
      return id;
    },
    end: (t, id, rest) => write({ t, id, ...rest }),
    note: (what, rest = {}) => write({ t: "note", what, ...rest }),
    close: () => new Promise((resolve) => out.end(resolve)),
  };
}
