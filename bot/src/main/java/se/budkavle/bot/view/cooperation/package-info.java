/**
 * Formats an organisation's steps on the cooperation ladder (how closely the organisation works with other
 * organisations) for messages.
 */
@NullMarked
package se.budkavle.bot.view.cooperation;

import org.jspecify.annotations.NullMarked;
