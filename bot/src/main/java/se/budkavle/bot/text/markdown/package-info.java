/**
 * Markdown texts, cleaned and rendered as HTML, for the chat and as plain text; the only package that uses commonmark
 * and the sanitiser.
 */
@NullMarked
package se.budkavle.bot.text.markdown;

import org.jspecify.annotations.NullMarked;
