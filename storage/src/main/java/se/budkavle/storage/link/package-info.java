/** What links are signed with. */
package se.budkavle.storage.link;
