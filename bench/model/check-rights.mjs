/** Whoever was taken out, or has signed out, does and sees nothing after that was acknowledged. */
export function checkRights(history, asked, say) {
  const reads = history.filter(({ t, what }) => t === "note" && what === "read");
  for (const ending of asked.filter(
    ({ kind, end }) => ["remove", "sign_out"].includes(kind) && end === "ok",
  )) {
    const gone = ending.kind === "remove" ? ending.removed : ending.who;
    for (const request of asked) {
      if (request.who === gone && request.begun > ending.ended && request.end === "ok") {
        say("no write succeeds after a removal", `${request.kind} ${request.mutationId} by ${gone}`, {
          mutationId: request.mutationId,
          segmentId: request.segmentId,
        });
      }
    }
    for (const { who, begun, address } of reads) {
      if (who === gone && begun > ending.ended) {
        say("nothing is shown after a removal", `${address} to ${gone}`, { userId: gone });
      }
    }
  }
}

/** Once the faults are over, every request is answered. */
export function checkRecovery(history, asked, say) {
  const quiet = history.findIndex(({ what }) => what === "quiet");
  if (quiet < 0) return;
  for (const { begun, end, kind, who, mutationId, segmentId } of asked) {
    if (begun > quiet && end === "unknown") {
      say("everybody works again once the faults are over", `${kind} of ${who} was not answered`, {
        mutationId,
        segmentId,
      });
    }
  }
}
