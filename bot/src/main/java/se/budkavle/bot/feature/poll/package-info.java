/** Date polls: ask a network when it can meet, rank the times by seats, and plan the meeting at the chosen time. */
@NullMarked
package se.budkavle.bot.feature.poll;

import org.jspecify.annotations.NullMarked;
