import { forgetIgnoredWords } from "@/components/workbench/ignored-words";
import { forgetCopies } from "./copy-store";
import { forgetShells } from "./shell-cache";

/** Whoever has no session here leaves nothing of any document on the device; what was typed and not sent stays for them. */
export async function forgetAll(): Promise<void> {
  // Where the browser keeps nothing, there is nothing to forget.
  await Promise.allSettled([guarded(forgetCopies), guarded(forgetShells), guarded(forgetIgnoredWords)]);
}

async function guarded(work: () => Promise<void>): Promise<void> {
  await work();
}
