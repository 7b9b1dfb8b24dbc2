/** Said on a page once its reader has taken note of what came back, so that the count in the bar is asked for anew. */
export const feedbackSeen = "padanan:feedback-seen";

export function tellFeedbackSeen(): void {
  window.dispatchEvent(new Event(feedbackSeen));
}
