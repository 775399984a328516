// What is asked to be shown, by those who need not know who shows it: main.js brings the two together.
import { tell } from './state.js';

/** A new or changed message, if it belongs to the open channel. */
export const put = (message, isNew = false) => tell('put', { message, isNew });

/** A message is to go. */
export const take = messageId => tell('take', messageId);

/** What is said under a message has changed. */
export const redraw = messageId => tell('redraw', messageId);

/** A command is to be begun in the composer. */
export const startCommand = name => tell('start', name);

/** A form that an app asks to have filled in. */
export const openForm = (form, channelId) => tell('form', { form, channelId });
