import "server-only";

/** A file on its way out of the house. */
export type ExportedFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
  /** For programs that know only ASCII names. */
  readonly asciiName: string;
};

/** What a file is called after a person's own words; the ending is ours. */
export function fileNameOf(words: string, ending: string): Pick<ExportedFile, "name" | "asciiName"> {
  const stem =
    words
      .replaceAll(/[\p{C}"*/:<>?\\|]+/gu, " ")
      .trim()
      .slice(0, 80) || "document";
  const name = `${stem} ${ending}`;
  return { name, asciiName: name.replaceAll(/[^\x20-\x7e]/g, "_") };
}

/** The file as the answer of a route. */
export function answerFile({ bytes, mediaType, name, asciiName }: ExportedFile): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
