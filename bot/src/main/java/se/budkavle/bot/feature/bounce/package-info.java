/** Handles bounced e-mails: stops sending to the address and tells the people concerned. */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
