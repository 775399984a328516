/** Handles bounced emails: stops sending to the address and informs the people concerned. */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
