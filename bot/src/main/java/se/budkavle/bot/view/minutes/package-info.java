/**
 * Reads, shows and prints minutes of meetings, and asks people to verify (confirm) them. Several features of the bot
 * use this package.
 */
@NullMarked
package se.budkavle.bot.view.minutes;

import org.jspecify.annotations.NullMarked;
