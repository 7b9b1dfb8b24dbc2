import { expect, it } from "vitest";
import type { Faults } from "@/lib/checks/finding";
import { catalogues } from "./catalogue";

/** Every fault of every check; the types see to it that none is left out. */
const faults: { readonly [C in keyof Faults]: Readonly<Record<Faults[C], true>> } = {
  empty: { empty: true },
  same_as_source: { same: true },
  numbers: { missing: true, added: true, changed: true, magnitude: true, format: true },
  pairs: { unclosed: true, unopened: true, mixed: true },
  end_punctuation: { missing: true, added: true, changed: true },
  repeated_word: { repeated: true },
  spaces: { double: true, start: true, end: true, before_mark: true, inside_bracket: true, odd: true },
  tags: { missing: true, added: true, order: true },
  names: { changed: true },
  length: { short: true, long: true },
};

it.each(Object.entries(catalogues))(
  "has words in %s for every check and fault, and for nothing else",
  (_, { checks }) => {
    expect(Object.keys(checks).toSorted()).toEqual(Object.keys(faults).toSorted());
    for (const [check, own] of Object.entries(faults)) {
      const words = Object.keys(checks[check as keyof Faults]).toSorted();
      expect(words).toEqual(["name", "description", ...Object.keys(own)].toSorted());
    }
  },
);
