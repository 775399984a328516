/**
 * The test record {@code Sample} and its repository. This package lies outside the packages of the storage module, so
 * that Spring does not find the repository in other tests.
 */
package se.budkavle.sample;
