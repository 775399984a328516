/** Changes that people were shown and have not confirmed yet. */
@NullMarked
package se.budkavle.storage.draft;

import org.jspecify.annotations.NullMarked;
