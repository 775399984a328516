/** Plans, moves, relocates, cancels and lists meetings and series of meetings. */
@NullMarked
package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.NullMarked;
