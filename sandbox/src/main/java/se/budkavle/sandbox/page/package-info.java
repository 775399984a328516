/**
 * The JSON API behind the imitated Discord's web page. On the web page, a visitor acts as one of the imitated server's
 * people: reads messages, uses commands and presses buttons.
 */
@NullMarked
package se.budkavle.sandbox.page;

import org.jspecify.annotations.NullMarked;
