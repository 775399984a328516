/**
 * Contains the contacts outside the chat to whom networks send email, each network's mailing list, and the email
 * addresses of the association's own people.
 */
@NullMarked
package se.budkavle.storage.contact;

import org.jspecify.annotations.NullMarked;
