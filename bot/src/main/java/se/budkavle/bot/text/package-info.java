/** Translates texts into the reader's language and renders them for chat, HTML and plain text. */
@NullMarked
package se.budkavle.bot.text;

import org.jspecify.annotations.NullMarked;
