/** The Discord adapter that uses Javacord; the only package that depends on it. */
package se.budkavle.bot.discord.javacord;
