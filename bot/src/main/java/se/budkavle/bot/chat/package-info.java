/**
 * The interface between the bot and any chat server: slash commands, buttons, forms, messages and channels. Uses none
 * of Discord's own types.
 */
@NullMarked
package se.budkavle.bot.chat;

import org.jspecify.annotations.NullMarked;
