/**
 * Stores tags, and builds texts and buttons about them for several features. A tag says to which target, priority or
 * principle of a strategy something contributes.
 */
@NullMarked
package se.budkavle.bot.view.tag;

import org.jspecify.annotations.NullMarked;
