/**
 * Finds people, networks and meetings that the options of commands name, and suggests values while the caller types.
 */
@NullMarked
package se.budkavle.bot.lookup;

import org.jspecify.annotations.NullMarked;
