import "server-only";
import { beforeClosing, database } from "../db/database";
import { readNotice } from "../data/notices";
import { createBells, type Bell } from "./bells";
import { createRoom, type Room, type Stream } from "./room";

/** A net under the notices: nobody waits longer for news, or keeps a right longer, than this. */
const pollEvery = 3_000;

export type Hub = {
  readonly join: (documentId: string, stream: Stream) => () => void;
  /** Tells a page from now on how much its person has not read. */
  readonly ring: (bell: Bell) => () => void;
  /** How many streams a session has open in this process. */
  readonly countOf: (sessionId: string) => number;
};

declare global {
  /** One a process, also where a route and the start-up were bundled with copies of this module of their own. */
  var padananHub: Promise<Hub> | undefined;
  /** Set here for the server around us: open streams would keep it from stopping. */
  var padananEndStreams: (() => void) | undefined;
}

export function hub(): Promise<Hub> {
  globalThis.padananHub ??= openHub().catch((error: unknown) => {
    globalThis.padananHub = undefined;
    throw error;
  });
  return globalThis.padananHub;
}

async function openHub(): Promise<Hub> {
  const rooms = new Map<string, Room>();
  const { listen } = await database();
  const bells = createBells();
  const lookEverywhere = () => {
    rooms.forEach((room) => void room.look());
    void bells.lookAtAll();
  };
  const streams = () => [...[...rooms.values()].flatMap((room) => room.streams()), ...bells.all()];
  const silence = await listen((payload) => {
    const notice = readNotice(payload);
    if (notice === null || notice.kind === "rights") return lookEverywhere();
    if (notice.kind === "notifications") return void bells.lookAt(notice.userId);
    void rooms.get(notice.documentId)?.look();
  });
  const timer = setInterval(lookEverywhere, pollEvery);
  timer.unref();
  globalThis.padananEndStreams = () => streams().forEach((stream) => stream.end());
  beforeClosing(async () => {
    clearInterval(timer);
    globalThis.padananEndStreams?.();
    globalThis.padananHub = undefined;
    await silence();
  });
  return {
    join(documentId, stream) {
      const room = rooms.get(documentId) ?? createRoom(documentId, () => rooms.delete(documentId));
      rooms.set(documentId, room);
      room.join(stream);
      return () => room.leave(stream);
    },
    ring: bells.ring,
    countOf: (sessionId) => streams().filter(({ viewer }) => viewer.sessionId === sessionId).length,
  };
}
