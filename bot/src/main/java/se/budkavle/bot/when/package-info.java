/**
 * Parses dates and times of day as people write them in Swedish and English. Refuses a text that can mean several
 * dates, or returns all its meanings.
 */
@NullMarked
package se.budkavle.bot.when;

import org.jspecify.annotations.NullMarked;
