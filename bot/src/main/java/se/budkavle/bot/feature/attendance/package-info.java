/**
 * Stores who comes to a meeting and who was present, and asks substitutes. People answer in the chat or on web pages.
 */
@NullMarked
package se.budkavle.bot.feature.attendance;

import org.jspecify.annotations.NullMarked;
