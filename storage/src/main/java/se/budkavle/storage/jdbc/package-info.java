/** The differences between the two databases; no other package depends on which one is used. */
@NullMarked
package se.budkavle.storage.jdbc;

import org.jspecify.annotations.NullMarked;
