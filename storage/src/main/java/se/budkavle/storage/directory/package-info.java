/** Organisations, areas, networks with their seats, people and their memberships. */
@NullMarked
package se.budkavle.storage.directory;

import org.jspecify.annotations.NullMarked;
