/**
 * The interface between the bot and any chat server: slash commands, buttons, forms, messages and channels. The package
 * does not depend on any Discord library.
 */
@NullMarked
package se.budkavle.bot.chat;

import org.jspecify.annotations.NullMarked;
