/**
 * Shows the calendar of one year as a picture, a list and a web page (Swedish: årshjul). The calendar is for the whole
 * association, an area or a network.
 */
@NullMarked
package se.budkavle.bot.feature.wheel;

import org.jspecify.annotations.NullMarked;
