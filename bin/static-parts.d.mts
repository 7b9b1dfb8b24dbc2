import type { IncomingMessage, ServerResponse } from "node:http";

export function makeStaticSmall(root: string): Promise<void>;
export function openStaticParts(
  root: string,
): (request: IncomingMessage, response: ServerResponse) => boolean;
