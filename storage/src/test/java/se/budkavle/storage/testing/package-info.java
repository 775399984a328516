/** Databases for tests of this module and of other modules. */
package se.budkavle.storage.testing;
