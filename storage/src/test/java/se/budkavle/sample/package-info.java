/**
 * The test record {@code Sample} and its repository. They are in a package outside the storage module's own ones, so
 * that Spring does not find this repository in other tests.
 */
package se.budkavle.sample;
