/** Full-text search in decisions: splits a typed text into word stems, and defines the SQL that each database needs. */
@NullMarked
package se.budkavle.storage.search;

import org.jspecify.annotations.NullMarked;
