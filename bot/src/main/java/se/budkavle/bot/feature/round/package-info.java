/**
 * Status rounds: the bot asks the people responsible for a plan's activities about the activities' states, stores the
 * answers, sends reminders and closes the rounds.
 */
@NullMarked
package se.budkavle.bot.feature.round;

import org.jspecify.annotations.NullMarked;
