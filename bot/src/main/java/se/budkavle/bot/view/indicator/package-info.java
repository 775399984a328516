/** Texts and buttons about indicators (figures that measure goals), shared by several features. */
@NullMarked
package se.budkavle.bot.view.indicator;

import org.jspecify.annotations.NullMarked;
