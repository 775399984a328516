/**
 * Collects what happens in a year of the association, an area or a network. Several features show the entries of such a
 * year.
 */
@NullMarked
package se.budkavle.bot.view.wheel;

import org.jspecify.annotations.NullMarked;
