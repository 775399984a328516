/** What several features show of the mailing lists of contacts outside Discord. */
@NullMarked
package se.budkavle.bot.view.contact;

import org.jspecify.annotations.NullMarked;
