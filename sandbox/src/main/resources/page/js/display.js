// Requests to show something, sent as topics, so that the sender need not import the module that shows it.
import { tell } from './state.js';

/** Shows a new or changed message if it belongs to the open channel. */
export const showMessage = (message, isNew = false) => tell('put', { message, isNew });

/** Removes a message. */
export const removeMessage = messageId => tell('take', messageId);

/** Draws a message again, because the failure under it has changed. */
export const redraw = messageId => tell('redraw', messageId);

/** Starts a command in the composer. */
export const startCommand = name => tell('start', name);

/** Opens a form that an app has sent. */
export const openForm = (form, channelId) => tell('form', { form, channelId });
