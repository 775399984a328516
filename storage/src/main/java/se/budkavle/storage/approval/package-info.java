/** What needs a second person before it goes out. */
package se.budkavle.storage.approval;
