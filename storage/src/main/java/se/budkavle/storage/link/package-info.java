/** The keys that sign links. */
@NullMarked
package se.budkavle.storage.link;

import org.jspecify.annotations.NullMarked;
