/**
 * Contains the reckonings, in which each network reviews its year. The network answers whether it continues, what it
 * gave its members, and what it wants to work with next year.
 */
@NullMarked
package se.budkavle.storage.reckoning;

import org.jspecify.annotations.NullMarked;
