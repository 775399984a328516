/** Everything that is to be sent, was sent, or was skipped and why. */
package se.budkavle.storage.delivery;
