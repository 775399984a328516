/** Newsletters: issues with all their revisions and pictures, their readers, and opt-outs. */
package se.budkavle.storage.newsletter;
