/** Sends queued messages, each once, through the chat or by mail. */
package se.budkavle.bot.delivery;
