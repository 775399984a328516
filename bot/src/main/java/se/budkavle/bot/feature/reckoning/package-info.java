/** The yearly reckoning: asks each network before a new plan whether it goes on, what it gave, and what it takes up. */
@NullMarked
package se.budkavle.bot.feature.reckoning;

import org.jspecify.annotations.NullMarked;
