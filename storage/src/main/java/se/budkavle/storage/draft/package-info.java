/**
 * Contains the drafts. A draft is a change that the bot has shown to a person, and that the person must confirm before
 * it is stored.
 */
@NullMarked
package se.budkavle.storage.draft;

import org.jspecify.annotations.NullMarked;
