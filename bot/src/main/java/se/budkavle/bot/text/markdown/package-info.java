/**
 * Parses Markdown texts, removes unsafe content, and renders them for email, chat and plain text. Only this package
 * uses commonmark and the HTML sanitiser.
 */
@NullMarked
package se.budkavle.bot.text.markdown;

import org.jspecify.annotations.NullMarked;
