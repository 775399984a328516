/** The differences between the two databases; no other package depends on which one is used. */
package se.budkavle.storage.jdbc;
