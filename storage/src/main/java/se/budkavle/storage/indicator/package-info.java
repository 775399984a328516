/**
 * Contains the indicators: numbers that show from year to year how a goal develops. An indicator has values, a
 * baseline, a target and a trend.
 */
@NullMarked
package se.budkavle.storage.indicator;

import org.jspecify.annotations.NullMarked;
