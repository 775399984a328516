/**
 * Contains the association's areas of work, organisations, people and networks, with the networks' seats and
 * memberships.
 */
@NullMarked
package se.budkavle.storage.directory;

import org.jspecify.annotations.NullMarked;
