/** Newsletters: their issues, every text an issue ever had, and its pictures. */
package se.budkavle.storage.newsletter;
