/** The Discord adapter that uses JDA; the only package that depends on it. */
package se.budkavle.bot.discord.jda;
