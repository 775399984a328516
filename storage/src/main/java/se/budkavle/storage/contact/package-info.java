/** Whom networks write to outside the chat: contacts, their mail addresses, and the registers that they stand in. */
package se.budkavle.storage.contact;
