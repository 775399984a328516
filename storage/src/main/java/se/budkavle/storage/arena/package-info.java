/**
 * Contains the arenas: external groups in which people represent the association. Also contains the gatherings
 * (meetings) of the arenas, members' contributions and representatives' reports.
 */
@NullMarked
package se.budkavle.storage.arena;

import org.jspecify.annotations.NullMarked;
