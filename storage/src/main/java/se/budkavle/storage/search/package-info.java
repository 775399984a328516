/** The full-text search: the words to search for, and what each database needs to find them. */
@NullMarked
package se.budkavle.storage.search;

import org.jspecify.annotations.NullMarked;
