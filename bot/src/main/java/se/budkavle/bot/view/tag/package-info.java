/** Texts, buttons and the storing of tags (what something contributes to), shared by several features. */
@NullMarked
package se.budkavle.bot.view.tag;

import org.jspecify.annotations.NullMarked;
