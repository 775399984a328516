/** Checks, for several features, whether people can sign up on the web for a network's mailing list. */
@NullMarked
package se.budkavle.bot.view.contact;

import org.jspecify.annotations.NullMarked;
