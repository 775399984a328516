/** Slash commands that plan, move, relocate, cancel and list meetings and series of meetings. */
@NullMarked
package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.NullMarked;
