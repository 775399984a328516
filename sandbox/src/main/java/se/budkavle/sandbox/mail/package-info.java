/**
 * The SMTP server of the imitated Discord, which stores received mail, and the parser that prepares a mail for the web
 * page.
 */
@NullMarked
package se.budkavle.sandbox.mail;

import org.jspecify.annotations.NullMarked;
