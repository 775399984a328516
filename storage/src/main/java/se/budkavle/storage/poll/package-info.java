/** Polls about the time of a meeting, and the answers to them. */
package se.budkavle.storage.poll;
