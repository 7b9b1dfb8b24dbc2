/** XLIFF 2.1, chapter 3: fragment identifiers, `#/f=f1/u=u1/n=n1`. */

export type Selector = {
  /** `f`, `g`, `u`, `n`, `d`, `t`, two letters or more for modules and extensions, empty for codes of a source. */
  readonly prefix: string;
  readonly id: string;
};

export type Fragment = { readonly isAbsolute: boolean; readonly selectors: readonly Selector[] };

const nmtoken = /^[\p{L}\p{N}\p{M}._:·-]+$/u;
const containers = ["f", "g", "u"];
const leaves = ["n", "d", "t", ""];

/** The selectors of a reference; null where it is none into the same file; the problem where it is malformed. */
export function readFragment(reference: string): Fragment | { readonly problem: string } | null {
  if (!reference.startsWith("#")) return null;
  const isAbsolute = reference.startsWith("#/");
  const selectors = reference
    .slice(isAbsolute ? 2 : 1)
    .split("/")
    .map((part) => {
      const at = part.indexOf("=");
      return at === -1 ? { prefix: "", id: part } : { prefix: part.slice(0, at), id: part.slice(at + 1) };
    });
  const bad = selectors.find(
    ({ prefix, id }) => !nmtoken.test(id) || (prefix !== "" && !nmtoken.test(prefix)),
  );
  if (bad !== undefined) return { problem: `“${bad.prefix}=${bad.id}” is no selector` };
  const unknown = selectors.find(
    ({ prefix }) => prefix.length === 1 && ![...containers, ...leaves].includes(prefix),
  );
  if (unknown !== undefined) return { problem: `the selector “${unknown.prefix}=” is none of XLIFF` };
  const ranks = selectors.map(({ prefix }) => {
    const rank = containers.indexOf(prefix);
    return rank === -1 ? containers.length : rank;
  });
  if (ranks.filter((rank) => rank === containers.length).length > 1) {
    return { problem: "it selects more than one thing at its end" };
  }
  if (ranks.some((rank, index) => index > 0 && rank <= ranks[index - 1]!)) {
    return { problem: "its selectors are out of order or repeated" };
  }
  return { isAbsolute, selectors };
}
