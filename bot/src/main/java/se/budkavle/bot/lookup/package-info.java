/**
 * Finds people, networks and meetings that the options of commands name, and suggests values while the caller types.
 */
package se.budkavle.bot.lookup;
