/**
 * Counts, for several features, the answers of status rounds (questions about the state of activities) and draws charts
 * of the totals.
 */
@NullMarked
package se.budkavle.bot.view.round;

import org.jspecify.annotations.NullMarked;
