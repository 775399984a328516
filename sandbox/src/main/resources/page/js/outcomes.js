// What the page does with the answer to a command, a press or a form.
import { firstTold, unanswered } from './failures.js';
import { put, openForm } from './screen.js';

/** `failed` is only remembered here: who asked says it where the person looks. */
export function handle(outcome, { channelId }) {
  switch (outcome.kind) {
    case 'form': return openForm(outcome.form, channelId);
    case 'failed': return firstTold(outcome.interactionId);
    default: if (outcome.message) put(outcome.message, true);
  }
}

/** A failure that comes over the live socket; the call's own answer, if there is one, has a moment to come first. */
export function hearFailure({ interactionId, channelId }) {
  setTimeout(() => {
    if (firstTold(interactionId)) put(unanswered({ interactionId, channelId }), true);
  }, 800);
}
