/** Parses dates and hours as people write them, in Swedish and English; an ambiguous text is never guessed at. */
@NullMarked
package se.budkavle.bot.when;

import org.jspecify.annotations.NullMarked;
