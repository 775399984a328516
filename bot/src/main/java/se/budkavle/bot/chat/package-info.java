/**
 * The interface between the bot and any chat: commands, buttons, forms, messages and channels, without Discord's own
 * types.
 */
@NullMarked
package se.budkavle.bot.chat;

import org.jspecify.annotations.NullMarked;
