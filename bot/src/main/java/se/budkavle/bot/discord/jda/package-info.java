/** The Discord adapter that uses the library JDA. No other package depends on JDA. */
@NullMarked
package se.budkavle.bot.discord.jda;

import org.jspecify.annotations.NullMarked;
