/**
 * How far a machine made a text, in the classes of the W3C community group on AI content disclosure: by people alone;
 * by a machine with a person's review or hand in it; by a machine alone. In rising order.
 */
export const classes = ["none", "ai-assisted", "ai-autonomous"] as const;
export type DisclosureClass = (typeof classes)[number];

/** The IPTC digital source type of each class, as a URI of its NewsCodes. */
export const digitalSourceTypes: Readonly<Record<DisclosureClass, string>> = {
  none: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
  "ai-assisted": "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
  "ai-autonomous": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
};
