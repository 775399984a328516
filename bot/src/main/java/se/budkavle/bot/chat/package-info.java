/** The port: how the bot and people talk, whatever chat they do it in. */
package se.budkavle.bot.chat;
