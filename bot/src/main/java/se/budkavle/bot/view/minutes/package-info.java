/** Buttons and texts about minutes, shared by several features. */
@NullMarked
package se.budkavle.bot.view.minutes;

import org.jspecify.annotations.NullMarked;
