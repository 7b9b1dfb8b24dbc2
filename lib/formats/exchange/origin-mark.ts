import type { ExchangeOrigin } from "@/lib/document/exchange";

/** What the origin of a file is called in formats that name such things. */
export const originName = "x-padanan-origin";

/** An origin in one word. */
export function writeOrigin({ documentId, seq }: ExchangeOrigin): string {
  return `${documentId}@${seq}`;
}

/** The origin a word stands for; null where it is none. */
export function readOrigin(word: string | null | undefined): ExchangeOrigin | null {
  const [, documentId, seq] =
    /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@(\d{1,10})$/u.exec(word?.trim() ?? "") ?? [];
  return documentId === undefined ? null : { documentId, seq: Number(seq) };
}
