/** How far behind an item, in UTF-16 units, the marker of the next one is looked for. */
const longestItem = 400;

const marker = /(?:[•⁃‣▪●◦·-]\s*)?\(?(?:(\d{1,3})|([a-zA-Z]))(\.\)|\.|\))(?=\s)/uy;

/** The end of the list marker ("1.", "a)", "• 9.") that stands at `at`, else `at`. */
export function markerEnd(text: string, at: number): number {
  marker.lastIndex = at;
  return marker.test(text) ? marker.lastIndex : at;
}

/**
 * Where the further items of a list begin that stands on one line ("1) Salt 2) Rice"), counted on from the marker at
 * `at`. Empty where there is no list: one marker alone proves nothing.
 */
export function listBreaks(text: string, at: number): number[] {
  const found: number[] = [];
  for (let from = at; ;) {
    marker.lastIndex = from;
    const match = marker.exec(text);
    if (match === null) return found;
    const [whole, number, letter, delimiter] = match;
    const next =
      number === undefined ? String.fromCharCode(letter!.charCodeAt(0) + 1) : String(Number(number) + 1);
    const label = `${whole.slice(0, whole.length - delimiter!.length - (number ?? letter)!.length)}${next}${delimiter}`;
    const place = text.slice(from, from + longestItem).indexOf(` ${label} `);
    if (place < 0) return found;
    from += place + 1;
    found.push(from);
  }
}
