/** Texts and buttons about decisions that municipalities carry out at home (take home), shared by several features. */
@NullMarked
package se.budkavle.bot.view.takehome;

import org.jspecify.annotations.NullMarked;
