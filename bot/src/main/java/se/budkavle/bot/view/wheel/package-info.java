/**
 * Collects, for several features, the entries of the annual wheel, which is the calendar of a year for the association,
 * an area or a network.
 */
@NullMarked
package se.budkavle.bot.view.wheel;

import org.jspecify.annotations.NullMarked;
