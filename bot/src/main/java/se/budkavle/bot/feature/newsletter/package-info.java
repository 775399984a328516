/**
 * Newsletters: writing them, sending them in the chat and by mail, and reporting whether each message or email reached
 * its recipient.
 */
@NullMarked
package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.NullMarked;
