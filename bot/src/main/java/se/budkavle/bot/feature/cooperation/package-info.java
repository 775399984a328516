/**
 * Lets coordinators set an organisation's step of the cooperation ladder in a network. The steps of the ladder say how
 * far the cooperation has come, from talking to acting together.
 */
@NullMarked
package se.budkavle.bot.feature.cooperation;

import org.jspecify.annotations.NullMarked;
