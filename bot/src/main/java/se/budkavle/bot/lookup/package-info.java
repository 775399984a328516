/**
 * Finds the people, networks and meetings that command options name, and suggests option values while the caller types.
 */
@NullMarked
package se.budkavle.bot.lookup;

import org.jspecify.annotations.NullMarked;
