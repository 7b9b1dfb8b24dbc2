/**
 * The changes of the structure that were made on this page and are on its screen: the news of each is heard again, and
 * is then nothing new.
 */
export type OwnChanges = ReturnType<typeof createOwnChanges>;

export function createOwnChanges() {
  let applied = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    /** `work` tells whether its change is on the screen. */
    async during(work: () => Promise<boolean>): Promise<void> {
      const done = work().then((isApplied) => {
        if (isApplied) applied += 1;
      });
      underWay = Promise.allSettled([underWay, done]);
      return done;
    },
    /** Whether news of a change that this person made is of one made here; each change answers for one piece of news. */
    async absorb(): Promise<boolean> {
      // The news may come before the answer.
      await underWay;
      if (applied === 0) return false;
      applied -= 1;
      return true;
    },
    /** The whole document is loaded again: whatever news is still to come of them was told with it. */
    forget(): void {
      applied = 0;
    },
  };
}
