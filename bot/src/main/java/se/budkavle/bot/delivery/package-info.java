/** Sends queued messages to chat channels, to people privately and by email, each message only once. */
@NullMarked
package se.budkavle.bot.delivery;

import org.jspecify.annotations.NullMarked;
