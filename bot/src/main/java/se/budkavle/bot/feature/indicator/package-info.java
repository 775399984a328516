/**
 * Indicators: what is measured about a goal from plan to plan. People report the values when they are due, or the bot
 * counts them.
 */
@NullMarked
package se.budkavle.bot.feature.indicator;

import org.jspecify.annotations.NullMarked;
