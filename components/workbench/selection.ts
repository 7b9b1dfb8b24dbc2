/** What is selected in the active row: UTF-16 units of the text on the screen. */
export type Selection = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
};
