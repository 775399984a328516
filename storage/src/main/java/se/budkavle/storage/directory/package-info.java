/**
 * The association's areas of work, organisations, people and networks, with the seats in networks and people's
 * memberships in them.
 */
@NullMarked
package se.budkavle.storage.directory;

import org.jspecify.annotations.NullMarked;
