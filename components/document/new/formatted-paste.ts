import { readClipboard } from "@/lib/formats/html/read-clipboard";

/** What was copied, with its formatting as Markdown and without. */
export type FormattedPaste = { readonly markdown: string; readonly plain: string };

const mostCharacters = 8_000_000;

/**
 * What a paste holds beyond its words; null where that is nothing. The page's code is parsed apart from this page: nothing
 * in it runs, and nothing is fetched.
 */
export function formattedPaste(data: DataTransfer): FormattedPaste | null {
  const html = data.getData("text/html");
  if (html === "" || html.length > mostCharacters) return null;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const { markdown, isFormatted } = readClipboard(body);
  return isFormatted ? { markdown, plain: data.getData("text/plain") } : null;
}

/** Puts text in the place of what is selected, so that the browser's own undo takes it back. False where it cannot. */
export function insertAsTyped(text: string): boolean {
  return document.execCommand("insertText", false, text);
}
