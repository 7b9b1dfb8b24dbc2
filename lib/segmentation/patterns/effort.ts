/** The work that the rules of a project may cost on one article is used up. */
export class EffortSpent extends Error {
  override readonly name = "EffortSpent";

  constructor() {
    super("The project's own rules would take too long on a text of this length.");
  }
}

/**
 * Work that may still be done, counted in characters looked at and states entered, never by a clock: the same text and
 * rules end the same way on every machine. Linear time bounds one pattern on one text; this bounds thousands of them.
 */
export class Effort {
  constructor(private left: number) {}

  /** Throws {@link EffortSpent} once more was spent than there was. */
  spend(amount: number): void {
    this.left -= amount;
    if (this.left < 0) throw new EffortSpent();
  }
}
