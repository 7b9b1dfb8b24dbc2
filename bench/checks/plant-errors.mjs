// Errors as people make them, put into one number of a good translation. Knows digits and words, nothing of the checks.
// Each kind returns the damaged text, or null where the text has no place for it.

/** Small, even enough, and the same on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const figure = /\d+(?:[.,:]\d+)*/g;
const scales = {
  en: ["thousand", "million", "billion", "trillion"],
  id: ["ribu", "juta", "miliar", "triliun"],
};

export const kinds = {
  "one digit changed": (text, draw) =>
    onFigure(text, draw, (raw) => {
      const at = pick(digitPlaces(raw), draw);
      const other = pick(
        [..."123456789"].filter((digit) => digit !== raw[at]),
        draw,
      );
      return raw.slice(0, at) + other + raw.slice(at + 1);
    }),
  "two digits swapped": (text, draw) =>
    onFigure(text, draw, (raw) => {
      const places = digitPlaces(raw).filter((at) => /\d/.test(raw[at + 1] ?? "") && raw[at] !== raw[at + 1]);
      if (places.length === 0) return null;
      const at = pick(places, draw);
      return raw.slice(0, at) + raw[at + 1] + raw[at] + raw.slice(at + 2);
    }),
  "one digit dropped": (text, draw) =>
    onFigure(text, draw, (raw) => {
      const places = digitPlaces(raw);
      if (places.length < 2) return null;
      const at = pick(places, draw);
      const left = raw.slice(0, at) + raw.slice(at + 1);
      return /^\d/.test(left) && /\d$/.test(left) && !/[.,:]{2}/.test(left) ? left : null;
    }),
  "number left out": (text, draw) => onFigure(text, draw, () => ""),
  "number added": (text, draw) => {
    const places = [...text.matchAll(/(?<=[a-z]) (?=[a-z])/g)].map((match) => match.index);
    if (places.length === 0) return null;
    const at = pick(places, draw);
    return `${text.slice(0, at)} ${2 + Math.floor(draw() * 1500)}${text.slice(at)}`;
  },
  "separators misread": (text, draw, language) =>
    onFigure(text, draw, (raw) => {
      const [group, decimal] = language === "en" ? [",", "."] : [".", ","];
      if (raw.split(group).length === 2 && /^\d{1,3}.\d{3}$/.test(raw)) {
        const [whole, rest] = raw.split(group);
        return pick([`${whole}${decimal}${rest}`, `${whole}${decimal}${rest[0]}`, whole], draw);
      }
      if (raw.split(decimal).length === 2 && /^\d+.\d{1,2}$/.test(raw)) {
        return pick([raw.replace(decimal, ""), raw.replace(decimal, group)], draw);
      }
      return null;
    }),
  "million for billion": (text, draw, language) => {
    const words = scales[language];
    const found = [...text.matchAll(new RegExp(`(?<=\\d[ -]?)(?:${words.join("|")})\\b`, "g"))];
    if (found.length === 0) return null;
    const match = pick(found, draw);
    const other = pick(
      words.filter((word) => word !== match[0]),
      draw,
    );
    return text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
  },
};

function onFigure(text, draw, change) {
  const found = [...text.matchAll(figure)];
  if (found.length === 0) return null;
  const match = pick(found, draw);
  const changed = change(match[0]);
  if (changed === null || changed === match[0]) return null;
  return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
}

function digitPlaces(raw) {
  return [...raw].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)];
}
