import { mayVerify } from "@/lib/server/auth/verification-limit";
import { mostVerifiedBytes, verifyRelease } from "@/lib/server/commands/verify-release";
import { readBytes } from "@/lib/server/request-body";
import { checkOrigin, guarded } from "@/lib/server/route";

/** What a file proves to be. The body is the file; nothing is stored, and nobody has to sign in. */
export const POST = guarded(async (request) => {
  checkOrigin(request);
  mayVerify(request);
  return Response.json(await verifyRelease(await readBytes(request, mostVerifiedBytes)));
});
