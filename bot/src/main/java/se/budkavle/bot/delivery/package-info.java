/** Sends queued messages to chat channels, to people and by e-mail. Each message is sent only once. */
@NullMarked
package se.budkavle.bot.delivery;

import org.jspecify.annotations.NullMarked;
