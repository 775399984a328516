/** Creates newsletters, sends them in the chat and by email, and reports which recipients got the message or email. */
@NullMarked
package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.NullMarked;
