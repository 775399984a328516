/**
 * Contains the drafts, which are changes that the bot has shown to people and that need a confirmation before they are
 * stored.
 */
@NullMarked
package se.budkavle.storage.draft;

import org.jspecify.annotations.NullMarked;
