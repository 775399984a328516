/** The adapter of the chat to Discord; the only room that knows JDA. */
package se.budkavle.bot.discord.jda;
