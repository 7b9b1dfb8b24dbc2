import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { checkOrigin } from "@/lib/server/admit";
import { guarded, type Handler } from "@/lib/server/route";

const handler: Handler = (request, context) => NextAuth(authOptions())(request, context) as Promise<Response>;

export const GET = guarded(handler);
export const POST = guarded((request, context) => {
  checkOrigin(request);
  return handler(request, context);
});
