/**
 * Links to the chat messages from which decisions, items and actions were made, shared by the features that show them.
 */
@NullMarked
package se.budkavle.bot.view.message;

import org.jspecify.annotations.NullMarked;
