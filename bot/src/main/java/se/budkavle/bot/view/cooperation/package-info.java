/** Formats an organisation's steps on the cooperation ladder (how closely it works with the others) for messages. */
@NullMarked
package se.budkavle.bot.view.cooperation;

import org.jspecify.annotations.NullMarked;
