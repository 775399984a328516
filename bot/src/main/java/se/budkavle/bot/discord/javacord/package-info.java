/** The Discord adapter that uses Javacord; the only package that depends on it. */
@NullMarked
package se.budkavle.bot.discord.javacord;

import org.jspecify.annotations.NullMarked;
