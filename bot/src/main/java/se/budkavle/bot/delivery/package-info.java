/** Sends queued messages, each once, through the chat or by mail. */
@NullMarked
package se.budkavle.bot.delivery;

import org.jspecify.annotations.NullMarked;
