/** Checks about the mailing lists of contacts outside Discord, shared by several features. */
@NullMarked
package se.budkavle.bot.view.contact;

import org.jspecify.annotations.NullMarked;
