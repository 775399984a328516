/** Polls: at which of several times people can meet. */
package se.budkavle.storage.poll;
