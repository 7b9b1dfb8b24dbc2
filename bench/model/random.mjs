// Chance that can be had again: the same seed gives the same numbers.

/** mulberry32: small, fast, and good enough to choose who does what. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** One of few far more often than the rest, as work on an article is. */
    hot: (list) => list[Math.floor(next() ** 3 * list.length)],
    /** An id of the form that the server takes, so that a run names the same ones again. */
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join("");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    /** A chance of its own for each person, whatever the others do. */
    fork: (name) =>
      chance([...`${seed}/${name}`].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7)),
  };
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
