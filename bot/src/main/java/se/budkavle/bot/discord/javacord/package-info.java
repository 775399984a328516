/** The Discord adapter that uses the library Javacord. No other package depends on Javacord. */
@NullMarked
package se.budkavle.bot.discord.javacord;

import org.jspecify.annotations.NullMarked;
