/** Documents that belong to meetings and agenda items, with their bytes. */
@NullMarked
package se.budkavle.storage.document;

import org.jspecify.annotations.NullMarked;
