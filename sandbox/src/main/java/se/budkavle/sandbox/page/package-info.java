/**
 * The JSON API behind the imitated Discord's web page. On the web page, a visitor acts as one of the imitated server's
 * people. For example, the visitor reads messages, uses commands and presses buttons as this person.
 */
@NullMarked
package se.budkavle.sandbox.page;

import org.jspecify.annotations.NullMarked;
