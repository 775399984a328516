/** Totals of the answers in status rounds, and charts of these totals, shared by the features that show them. */
@NullMarked
package se.budkavle.bot.view.round;

import org.jspecify.annotations.NullMarked;
