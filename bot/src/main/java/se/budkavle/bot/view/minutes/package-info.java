/**
 * Reads, shows and prints minutes of meetings, and asks people to verify (confirm) them, for several features of the
 * bot.
 */
@NullMarked
package se.budkavle.bot.view.minutes;

import org.jspecify.annotations.NullMarked;
