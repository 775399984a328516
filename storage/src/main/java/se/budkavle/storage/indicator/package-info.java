/**
 * Contains the indicators, which are numbers measured about a goal from year to year, with baselines, targets, values
 * and trends.
 */
@NullMarked
package se.budkavle.storage.indicator;

import org.jspecify.annotations.NullMarked;
