/**
 * Counts the answers of status rounds (questions about the state of activities) and draws charts of the totals. Several
 * features show these totals and charts.
 */
@NullMarked
package se.budkavle.bot.view.round;

import org.jspecify.annotations.NullMarked;
