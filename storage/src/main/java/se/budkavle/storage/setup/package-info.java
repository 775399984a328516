/** The chat's categories and roles that belong to areas and networks, and the assignments of those roles. */
@NullMarked
package se.budkavle.storage.setup;

import org.jspecify.annotations.NullMarked;
