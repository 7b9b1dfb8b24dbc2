import { stripTags } from "./tags";

/** Whether a reader would see nothing in a text: white space and tags are nothing. */
export function isBlank(text: string): boolean {
  return stripTags(text).trim() === "";
}
