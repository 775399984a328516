/**
 * Parses dates and times of day as people write them in Swedish and English. If a text can mean several dates, either
 * it is refused or all its meanings are returned.
 */
@NullMarked
package se.budkavle.bot.when;

import org.jspecify.annotations.NullMarked;
