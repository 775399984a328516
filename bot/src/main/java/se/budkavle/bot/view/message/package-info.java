/**
 * Links to the chat messages from which decisions, agenda items and actions were created, shared by several features.
 */
@NullMarked
package se.budkavle.bot.view.message;

import org.jspecify.annotations.NullMarked;
