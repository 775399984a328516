/**
 * Contains the arenas, which are external groups in which people represent the association, with their gatherings,
 * contributions and reports.
 */
@NullMarked
package se.budkavle.storage.arena;

import org.jspecify.annotations.NullMarked;
