/**
 * Handles bounced emails. If the address is at fault, stops sending emails to the address. Informs the owner of the
 * address, and after a mass mailing the coordinators.
 */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
