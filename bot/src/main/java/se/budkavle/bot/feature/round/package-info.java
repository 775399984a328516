/**
 * Runs status rounds: asks the people responsible for activities, stores their answers, sends reminders and closes the
 * rounds.
 */
@NullMarked
package se.budkavle.bot.feature.round;

import org.jspecify.annotations.NullMarked;
