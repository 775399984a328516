// Failures of presses, shown under the message, and of commands that no app answered.
import { state, on, personById, now } from './state.js';
import { words } from './words.js';

const byMessage = new Map();
const told = new Set();

// Failures belong to one person, so a change of person clears them.
on('person', () => byMessage.clear());

export const failureOf = messageId => byMessage.get(messageId);
export const clearFailure = messageId => byMessage.delete(messageId);
export const setFailure = (messageId, text) => byMessage.set(messageId, text);

/** Returns true only the first time, since the call's reply and the live socket may both report a failure. */
export function firstTold(interactionId) {
  if (told.has(interactionId)) return false;
  told.add(interactionId);
  return true;
}

/** Shows a local message, which is not stored, for a command that was not answered. */
export function unanswered({ interactionId, channelId, applicationId, usedCommand }) {
  const app = personById(applicationId) ?? state.workspace.bots[0] ?? { id: '0', name: words('theApp'), bot: true };
  return {
    id: `local-${interactionId}`, channelId, local: true, ephemeral: true, author: app, timestamp: new Date(now()).toISOString(),
    content: words('didNotRespond', app.name), usedCommand, attachments: [], embeds: [], components: [], mentions: [],
  };
}
