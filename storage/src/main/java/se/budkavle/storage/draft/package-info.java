/** Drafts: changes that the bot has shown to people for confirmation. */
@NullMarked
package se.budkavle.storage.draft;

import org.jspecify.annotations.NullMarked;
