import "server-only";
import { refuse } from "../refusal";
import { say } from "../say";
import { addressHeader } from "./address";

const mostAMinute = 60;
const minute = 60_000;

/** How often each address has asked in this minute. Held by each process for itself: it spares work, it keeps no secret. */
const asked = new Map<string, number>();
let since = 0;

/** Refuses an address that asks too often; checking a file takes work, and anybody may ask. */
export function mayVerify(request: Request): void {
  const now = Date.now();
  if (now - since > minute) {
    asked.clear();
    since = now;
  }
  const address = request.headers.get(addressHeader) ?? "unknown";
  const count = (asked.get(address) ?? 0) + 1;
  asked.set(address, count);
  if (count > mostAMinute) {
    refuse("rate_limited", say("verified_too_often"));
  }
}
