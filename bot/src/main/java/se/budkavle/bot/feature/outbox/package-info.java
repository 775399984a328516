/** Shows what will be sent, what was sent and what was not, and lets people skip, move, send now and pause. */
@NullMarked
package se.budkavle.bot.feature.outbox;

import org.jspecify.annotations.NullMarked;
