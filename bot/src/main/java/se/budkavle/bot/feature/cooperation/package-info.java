/** Lets coordinators set where an organisation stands on the cooperation ladder in a network. */
@NullMarked
package se.budkavle.bot.feature.cooperation;

import org.jspecify.annotations.NullMarked;
