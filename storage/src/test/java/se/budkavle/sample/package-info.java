/**
 * A record and its repository for tests, outside the storage's own packages, so that no other test finds the
 * repository.
 */
package se.budkavle.sample;
