/** The port through which the bot and people talk, independent of the chat. */
package se.budkavle.bot.chat;
