/** Who sits where: organisations, areas, networks, seats, people and their memberships. */
package se.budkavle.storage.directory;
