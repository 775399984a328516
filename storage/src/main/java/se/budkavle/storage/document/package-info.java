/** Contains the documents that people attach to meetings and agenda items. */
@NullMarked
package se.budkavle.storage.document;

import org.jspecify.annotations.NullMarked;
