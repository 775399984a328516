/** What several features show of minutes. */
@NullMarked
package se.budkavle.bot.view.minutes;

import org.jspecify.annotations.NullMarked;
