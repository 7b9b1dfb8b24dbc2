import type { DisclosureClass } from "@/lib/release/disclosure-class";

/** What a file says of the release it belongs to, beside the document itself. */
export type Edition = {
  /** 1.. a document. */
  readonly number: number;
  readonly kind: "final" | "draft";
  /** What blocks, a line each; none for a final release. */
  readonly blockerLines: readonly string[];
  /** How far machines made the text: for programs as a class and a URI of IPTC's, for readers as a line. */
  readonly disclosure: {
    readonly class: DisclosureClass;
    readonly digitalSourceType: string;
    readonly line: string;
  };
  /** The class of each translation that is not people's work alone, by segment number. */
  readonly machineMade: ReadonlyMap<number, DisclosureClass>;
  /** The seal as JSON; null while the words around the segments are being found out. */
  readonly seal: string | null;
};

/** What stands under the title: “Release 2”. */
export function editionLine({ number, kind }: Edition): string {
  return kind === "final" ? `Release ${number}` : `Draft release ${number}, not final`;
}
