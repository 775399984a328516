/**
 * Handles bounced emails. Stops sending emails to the address, and informs the owner of the address and the
 * coordinators.
 */
@NullMarked
package se.budkavle.bot.feature.bounce;

import org.jspecify.annotations.NullMarked;
