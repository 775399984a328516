/** The Discord adapter that uses JDA; the only package that depends on it. */
@NullMarked
package se.budkavle.bot.discord.jda;

import org.jspecify.annotations.NullMarked;
