/** The keys that sign links. */
package se.budkavle.storage.link;
