/** Handles bounced letters. */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
