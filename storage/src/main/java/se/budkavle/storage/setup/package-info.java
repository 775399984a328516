/** What in the chat belongs to an area or a network, and who was given a network's role there. */
package se.budkavle.storage.setup;
