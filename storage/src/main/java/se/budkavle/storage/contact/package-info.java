/** The people whom networks write to outside the chat: contacts, their mail addresses, and the registers that list them. */
package se.budkavle.storage.contact;
