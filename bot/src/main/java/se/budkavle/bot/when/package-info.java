/**
 * Parses dates and times of day as people write them in Swedish and English. An ambiguous text is refused or gives all
 * its meanings.
 */
@NullMarked
package se.budkavle.bot.when;

import org.jspecify.annotations.NullMarked;
