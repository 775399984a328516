/** Classes that several features use to check whether a network has a mailing list that people can join on the web. */
@NullMarked
package se.budkavle.bot.view.contact;

import org.jspecify.annotations.NullMarked;
