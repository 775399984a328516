/**
 * The people whom networks write to outside the chat: contacts, their mail addresses, and the registers that list them.
 */
@NullMarked
package se.budkavle.storage.contact;

import org.jspecify.annotations.NullMarked;
