/** Minutes as they are read, shown and printed, and who is asked to verify them; shared by several features. */
@NullMarked
package se.budkavle.bot.view.minutes;

import org.jspecify.annotations.NullMarked;
