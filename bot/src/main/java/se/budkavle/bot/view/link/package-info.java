/** Personal links to web pages: given in the chat, revoked with a button, checked when the page is opened. */
@NullMarked
package se.budkavle.bot.view.link;

import org.jspecify.annotations.NullMarked;
