/**
 * The contacts outside the chat to whom networks send email, and each network's mailing list. Also the email addresses
 * of the association's own people.
 */
@NullMarked
package se.budkavle.storage.contact;

import org.jspecify.annotations.NullMarked;
