/** The only room that knows one database from the other. */
package se.budkavle.storage.jdbc;
