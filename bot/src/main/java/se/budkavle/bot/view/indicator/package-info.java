/** Texts and buttons about indicators (what is measured about goals), shared by several features. */
@NullMarked
package se.budkavle.bot.view.indicator;

import org.jspecify.annotations.NullMarked;
