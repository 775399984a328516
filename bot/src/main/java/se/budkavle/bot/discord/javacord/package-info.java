/** The adapter of the chat to Discord on Javacord; the only room that knows it. */
package se.budkavle.bot.discord.javacord;
