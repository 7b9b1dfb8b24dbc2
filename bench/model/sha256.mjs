import { createHash } from "node:crypto";

/** Of a text in UTF-8, or of bytes; in hexadecimal. */
export const sha256 = (value) => createHash("sha256").update(value).digest("hex");
