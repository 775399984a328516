/**
 * Stores who comes to a meeting and who was present, asks substitutes, and handles answers from the chat and from web
 * pages.
 */
@NullMarked
package se.budkavle.bot.feature.attendance;

import org.jspecify.annotations.NullMarked;
