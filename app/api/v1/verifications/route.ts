import { verificationAnswer } from "@/lib/server/answers/releases";
import { mayVerify } from "@/lib/server/auth/verification-limit";
import { mostVerifiedBytes } from "@/lib/release/verdict";
import { verifyRelease } from "@/lib/server/commands/verify-release";
import { openUpload } from "@/lib/server/route";

/** Nothing is stored, and nobody has to sign in. */
export const POST = openUpload({
  summary: "What a file proves to be",
  most: mostVerifiedBytes,
  answer: verificationAnswer,
  may: mayVerify,
  run: verifyRelease,
});
