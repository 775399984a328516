/** Parses dates and hours as people write them, in Swedish and English; an ambiguous text is never guessed at. */
package se.budkavle.bot.when;
