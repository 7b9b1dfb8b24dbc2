import { openZip } from "../zip/open-zip";
import { validatePackage } from "../zip/validate-package";
import { isTbx, readTbx } from "../tbx/exchange";
import { isTmx } from "../tmx/read";
import { validateTmx } from "../tmx/validate";
import { isXliff1 } from "../xliff1/read";
import { validateXliff1 } from "../xliff1/validate";
import { isXliff2, validateXliff2 } from "../xliff2/validate";
import { decodeXml } from "../xml/decode-xml";
import { readXml } from "../xml/read-xml";
import { exchangeFaultOf, exchangeFormatOfFile, readExchange } from "./exchange-formats";

/** What a file is, and what is wrong with it; `line` counts from 1, and is null where there is none to name. */
export type Validation = {
  readonly format: string;
  readonly faults: readonly { readonly line: number | null; readonly reason: string }[];
};

/** Judges a file by what is in it, and by its name only where its content does not tell. */
export function validateFile(bytes: Uint8Array, name: string): Validation {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return validateZip(bytes);
  const id = exchangeFormatOfFile(name);
  try {
    if (id !== null && ["po", "csv", "json"].includes(id)) {
      readExchange(bytes, id);
      return { format: id, faults: [] };
    }
    const file = readXml(decodeXml(bytes));
    if (isXliff2(file)) return { format: "xliff2", faults: validateXliff2(file) };
    if (isXliff1(file)) return { format: "xliff1", faults: validateXliff1(file) };
    if (isTmx(file)) return { format: "tmx", faults: validateTmx(file) };
    if (isTbx(file)) {
      readTbx(file);
      return { format: "tbx", faults: [] };
    }
    const reason = `The root element <${file.root.nodeName}> is that of no format that is known here.`;
    return { format: "xml", faults: [{ line: 1, reason }] };
  } catch (error) {
    const fault = exchangeFaultOf(error);
    if (fault === null) throw error;
    return { format: id ?? "unknown", faults: [{ line: fault.line, reason: fault.message }] };
  }
}

function validateZip(bytes: Uint8Array): Validation {
  const zip = openZip(bytes, () => true);
  if (!zip.ok) return { format: "zip", faults: [{ line: null, reason: zip.problem }] };
  return validatePackage(zip.parts);
}
