/**
 * Parses dates and times of day as people write them in Swedish and English. If a text can mean several dates, some
 * methods refuse it, and others return all its meanings.
 */
@NullMarked
package se.budkavle.bot.text.date;

import org.jspecify.annotations.NullMarked;
