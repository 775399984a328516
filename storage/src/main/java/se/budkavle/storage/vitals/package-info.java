/** How the database is, for whoever runs it. */
package se.budkavle.storage.vitals;
