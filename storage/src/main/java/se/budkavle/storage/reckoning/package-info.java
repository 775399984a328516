/**
 * Contains the reckonings. A reckoning is a network's yearly review. The network answers whether it continues, what it
 * gave its members, and what it wants to work with next year.
 */
@NullMarked
package se.budkavle.storage.reckoning;

import org.jspecify.annotations.NullMarked;
