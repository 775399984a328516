/** Organisations, areas, networks with their seats, people and their memberships. */
package se.budkavle.storage.directory;
