/** Newsletters: writing them, sending them in the chat and by mail, and reporting what became of every copy. */
@NullMarked
package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.NullMarked;
