/** Sends queued messages: to chat channels, privately to people, and by email. Each message is sent only once. */
@NullMarked
package se.budkavle.bot.delivery;

import org.jspecify.annotations.NullMarked;
