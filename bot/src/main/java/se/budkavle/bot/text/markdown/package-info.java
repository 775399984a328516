/**
 * Parses Markdown texts, removes unsafe content, and renders them for mail, chat and plain text. This is the only
 * package that uses commonmark and the HTML sanitiser.
 */
@NullMarked
package se.budkavle.bot.text.markdown;

import org.jspecify.annotations.NullMarked;
