/** The year of the association, an area or a network as a picture, a list and a web page (Swedish: årshjul). */
@NullMarked
package se.budkavle.bot.feature.wheel;

import org.jspecify.annotations.NullMarked;
