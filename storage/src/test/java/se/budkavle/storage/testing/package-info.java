/** Databases for tests, of this module and of those that use it. */
package se.budkavle.storage.testing;
