/**
 * Finds the people, networks and meetings in the options of slash commands, and suggests option values for
 * autocomplete.
 */
@NullMarked
package se.budkavle.bot.lookup;

import org.jspecify.annotations.NullMarked;
