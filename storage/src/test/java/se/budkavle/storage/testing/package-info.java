/** Test databases and helpers for the tests of the storage module and of other modules. */
package se.budkavle.storage.testing;
