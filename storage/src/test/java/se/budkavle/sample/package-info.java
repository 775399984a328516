/**
 * The test entity {@code Sample} and its repository. The package lies outside the storage module's packages, so that
 * Spring does not find the repository in other tests.
 */
package se.budkavle.sample;
