/** Handles bounced emails: stops sending to the address, and informs its owner and the coordinators. */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
