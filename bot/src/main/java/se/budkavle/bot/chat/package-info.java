/** The port through which the bot and people talk, independent of the chat. */
@NullMarked
package se.budkavle.bot.chat;

import org.jspecify.annotations.NullMarked;
