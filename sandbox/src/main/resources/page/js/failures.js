// What went wrong when something was pressed, said under the message, and commands that no app answered.
import { state, on, personById, now } from './state.js';
import { words } from './words.js';

const byMessage = new Map();
const told = new Set();

// What failed for one person is nothing to the next.
on('person', () => byMessage.clear());

export const failureOf = messageId => byMessage.get(messageId);
export const clearFailure = messageId => byMessage.delete(messageId);
export const setFailure = (messageId, text) => byMessage.set(messageId, text);

/** True the first time only: the answer to the call and the live socket may both tell of one failure. */
export function firstTold(interactionId) {
  if (told.has(interactionId)) return false;
  told.add(interactionId);
  return true;
}

/** A line in the channel, seen by this person only and kept nowhere, for a command that was not answered. */
export function unanswered({ interactionId, channelId, applicationId, usedCommand }) {
  const app = personById(applicationId) ?? state.workspace.bots[0] ?? { id: '0', name: words('theApp'), bot: true };
  return {
    id: `local-${interactionId}`, channelId, local: true, ephemeral: true, author: app, timestamp: new Date(now()).toISOString(),
    content: words('didNotRespond', app.name), usedCommand, attachments: [], embeds: [], components: [], mentions: [],
  };
}
