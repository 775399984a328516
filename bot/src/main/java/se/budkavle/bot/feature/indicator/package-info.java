/**
 * Indicators: figures that measure the progress of a goal over several plans. People report the values when they are
 * due, or the bot counts them.
 */
@NullMarked
package se.budkavle.bot.feature.indicator;

import org.jspecify.annotations.NullMarked;
