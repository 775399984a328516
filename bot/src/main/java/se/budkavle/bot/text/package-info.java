/** Texts in the reader's language. */
@NullMarked
package se.budkavle.bot.text;

import org.jspecify.annotations.NullMarked;
