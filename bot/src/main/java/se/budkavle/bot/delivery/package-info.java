/** Sends queued messages: to chat channels, privately to people, and by email. Avoids sending a message twice. */
@NullMarked
package se.budkavle.bot.delivery;

import org.jspecify.annotations.NullMarked;
