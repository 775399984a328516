/**
 * Runs status rounds: asks the people responsible for activities, stores their answers, sends reminders and closes the
 * rounds.
 */
package se.budkavle.bot.feature.round;
