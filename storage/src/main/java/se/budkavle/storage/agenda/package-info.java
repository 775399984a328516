/** What the networks talk about at their meetings: standing items, proposed ones, and what was posted of it. */
package se.budkavle.storage.agenda;
