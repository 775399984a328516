/**
 * Creates newsletters, sends them in the chat and by email, and reports whether each message or email reached its
 * recipient.
 */
@NullMarked
package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.NullMarked;
