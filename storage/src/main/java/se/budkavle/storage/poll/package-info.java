/** Contains the polls in which people choose the time of a meeting, and their answers. */
@NullMarked
package se.budkavle.storage.poll;

import org.jspecify.annotations.NullMarked;
