// Handles the outcome of a command, a press or a form.
import { firstTold, unanswered } from './failures.js';
import { showMessage, openForm } from './display.js';

/** Handles an outcome; `failed` is only recorded here, because the caller shows it where the person is looking. */
export function handle(outcome, { channelId }) {
  switch (outcome.kind) {
    case 'form': return openForm(outcome.form, channelId);
    case 'failed': return firstTold(outcome.interactionId);
    default: if (outcome.message) showMessage(outcome.message, true);
  }
}

/** Handles a failure from the live socket; waits a moment, so that the call's own reply can come first. */
export function handleFailure({ interactionId, channelId }) {
  setTimeout(() => {
    if (firstTold(interactionId)) showMessage(unanswered({ interactionId, channelId }), true);
  }, 800);
}
