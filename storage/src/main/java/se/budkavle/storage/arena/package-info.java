/**
 * Arenas outside the association, who represents it there, and what is brought to and reported from their gatherings.
 */
@NullMarked
package se.budkavle.storage.arena;

import org.jspecify.annotations.NullMarked;
