/**
 * Parses dates and times of day as people write them in Swedish and English. A text that can mean several dates is
 * refused, or all its meanings are returned.
 */
@NullMarked
package se.budkavle.bot.when;

import org.jspecify.annotations.NullMarked;
