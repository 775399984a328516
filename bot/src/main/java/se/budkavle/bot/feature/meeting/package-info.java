/** Plans, moves, relocates, cancels and lists meetings and series of meetings by slash commands. */
@NullMarked
package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.NullMarked;
